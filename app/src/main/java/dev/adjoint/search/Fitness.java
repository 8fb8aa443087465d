// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.search;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How well a typed text names a title, for ranking: the less the better.
final class Fitness {
  static final int NONE = Integer.MAX_VALUE;

  private static final int WORD = 100;
  private static final int INSIDE = 200;
  private static final int OTHER_NAME = 300;
  private static final int OTHER_WORDS = 600;
  private static final int SCATTERED = 700;

  private static final int BESIDE = 10_000;

  private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Fitness() {}

  /// That of the title, else of its other names; what is found beside it only comes last.
  static int of(Finding finding, String typed) {
    int fitness = Math.min(of(finding.title(), typed), ofNames(finding, typed));
    boolean beside =
        fitness == NONE
            && finding
                .aside()
                .toLowerCase(Locale.ROOT)
                .contains(typed.strip().toLowerCase(Locale.ROOT));
    return beside ? BESIDE : fitness;
  }

  /// That of the best of the other names, else whether each word that is typed is the beginning of
  /// one somewhere in title and names: `language korean`. Scattered letters count for titles only.
  private static int ofNames(Finding finding, String typed) {
    if (finding.names().isEmpty()) {
      // As of every node of a large graph.
      return NONE;
    }
    int best = finding.names().stream().mapToInt(name -> of(name, typed)).min().orElse(NONE);
    if (best < OTHER_NAME) {
      return OTHER_NAME + best;
    }
    List<String> words = PARTS.splitAsStream(typed).filter(word -> !word.isEmpty()).toList();
    boolean all = !words.isEmpty() && words.stream().allMatch(word -> begins(finding, word));
    return all ? OTHER_WORDS : NONE;
  }

  private static boolean begins(Finding finding, String word) {
    return Stream.concat(Stream.of(finding.title()), finding.names().stream())
        .anyMatch(name -> of(name, word) < INSIDE);
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
