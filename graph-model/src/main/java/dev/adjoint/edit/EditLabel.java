// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import java.util.List;

/// What an edit does, in words: a key with arguments for translation, and the English text.
public record EditLabel(String key, List<String> args, String english) {

  public EditLabel {
    args = List.copyOf(args);
  }

  /// `english` may hold `{0}`, `{1}`, … in the places of `args`.
  public static EditLabel of(String key, String english, Object... args) {
    String text = english;
    for (int i = 0; i < args.length; i++) {
      text = text.replace("{" + i + "}", args[i].toString());
    }
    return new EditLabel(key, List.of(args).stream().map(Object::toString).toList(), text);
  }

  @Override
  public String toString() {
    return english;
  }
}
