// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.palette;

import dev.adjoint.op.OpDef;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Which ops a typed text means, best first: the name begins with it, holds it, holds its letters
/// in order (`sce` for SoftmaxCrossEntropyLoss), or the summary holds it.
final class OpSearch {
  private static final int NO_MATCH = 9;

  private OpSearch() {}

  static List<OpDef> matches(List<OpDef> ops, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return ops.stream()
        .filter(op -> rank(op, wanted) < NO_MATCH)
        .sorted(Comparator.comparingInt((OpDef op) -> rank(op, wanted)).thenComparing(OpDef::name))
        .toList();
  }

  private static int rank(OpDef op, String wanted) {
    String name = op.name().toLowerCase(Locale.ROOT);
    if (name.equals(wanted)) {
      return 0;
    }
    if (name.startsWith(wanted)) {
      return 1;
    }
    if (name.contains(wanted)) {
      return 2;
    }
    if (wanted.length() > 1 && holdsInOrder(name, wanted)) {
      return 3;
    }
    return op.summary().toLowerCase(Locale.ROOT).contains(wanted) ? 4 : NO_MATCH;
  }

  private static boolean holdsInOrder(String name, String letters) {
    int from = 0;
    for (int i = 0; i < letters.length(); i++) {
      from = name.indexOf(letters.charAt(i), from) + 1;
      if (from == 0) {
        return false;
      }
    }
    return true;
  }
}
