// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.i18n;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Knows what the program says in English and would say otherwise in Korean.
public final class English {
  private static final Pattern ARGUMENT = Pattern.compile("\\{[^}]*}");

  /// What orders are looked for by is never shown.
  private static final String SEARCHED = "also.";

  /// Texts without letters of their own, such as `{0} × {1}`, tell no language.
  private static final int LEAST_LETTERS = 3;

  private final Set<String> words = new HashSet<>();
  private final List<Pattern> sentences = new ArrayList<>();

  public English() {
    Messages english = new Messages(Language.ENGLISH);
    Messages korean = new Messages(Language.KOREAN);
    for (String key : english.keys(Language.ENGLISH)) {
      String pattern = english.pattern(key);
      if (!key.startsWith(SEARCHED)
          && !pattern.equals(korean.pattern(key))
          && letters(pattern) >= LEAST_LETTERS) {
        note(pattern.replace("''", "'"));
      }
    }
  }

  private static long letters(String pattern) {
    return ARGUMENT.matcher(pattern).replaceAll("").chars().filter(Character::isLetter).count();
  }

  private void note(String pattern) {
    if (!ARGUMENT.matcher(pattern).find()) {
      words.add(pattern);
      return;
    }
    String parts = "\\Q" + ARGUMENT.matcher(pattern).replaceAll("\\\\E.*\\\\Q") + "\\E";
    sentences.add(Pattern.compile(parts));
  }

  /// Whether that is one of the program's own texts in English.
  public boolean says(String text) {
    return words.contains(text)
        || sentences.stream().anyMatch(sentence -> sentence.matcher(text).matches());
  }
}
