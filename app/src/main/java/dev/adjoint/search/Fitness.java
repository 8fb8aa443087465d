// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.search;

import java.util.Locale;

/// How well a typed text names a title, for ranking: the less the better.
final class Fitness {
  static final int NONE = Integer.MAX_VALUE;

  private static final int WORD = 100;
  private static final int INSIDE = 200;
  private static final int SCATTERED = 300;

  private static final int BESIDE = 1_000;

  private Fitness() {}

  /// That of the title; what is found beside it only comes last.
  static int of(Finding finding, String typed) {
    int fitness = of(finding.title(), typed);
    boolean beside =
        fitness == NONE
            && finding
                .aside()
                .toLowerCase(Locale.ROOT)
                .contains(typed.strip().toLowerCase(Locale.ROOT));
    return beside ? BESIDE : fitness;
  }

  /// 0 for the very title, then its beginning, the beginning of one of its words, a part of it, and
  /// its letters in order; [#NONE] for none of these.
  static int of(String title, String typed) {
    String name = title.toLowerCase(Locale.ROOT);
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    if (name.equals(wanted)) {
      return 0;
    }
    int at = name.indexOf(wanted);
    if (at == 0) {
      return 1 + Math.min(WORD - 2, name.length() - wanted.length());
    }
    if (at > 0) {
      return (beginsWord(name, wanted) ? WORD : INSIDE) + Math.min(WORD - 1, at);
    }
    return inOrder(name, wanted);
  }

  private static boolean beginsWord(String name, String wanted) {
    for (int at = name.indexOf(wanted); at > 0; at = name.indexOf(wanted, at + 1)) {
      if (!Character.isLetterOrDigit(name.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  private static int inOrder(String name, String letters) {
    int from = 0;
    int first = -1;
    for (int i = 0; i < letters.length(); i++) {
      if (letters.charAt(i) == ' ') {
        continue;
      }
      from = name.indexOf(letters.charAt(i), from) + 1;
      if (from == 0) {
        return NONE;
      }
      first = first < 0 ? from : first;
    }
    return SCATTERED + (from - first);
  }
}
