// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.i18n;

import java.util.Locale;

/// A language the program speaks.
public enum Language {
  ENGLISH(Locale.ENGLISH, "English"),
  KOREAN(Locale.KOREAN, "한국어");

  private final Locale locale;
  private final String ownName;

  Language(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  public Locale locale() {
    return locale;
  }

  /// The language's name in itself, for the menu that offers it.
  public String ownName() {
    return ownName;
  }

  /// What to start in on a machine set to `locale`: English unless we speak its language.
  public static Language closestTo(Locale locale) {
    for (Language language : values()) {
      if (language.locale.getLanguage().equals(locale.getLanguage())) {
        return language;
      }
    }
    return ENGLISH;
  }
}
