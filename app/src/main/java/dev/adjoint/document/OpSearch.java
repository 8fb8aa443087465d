// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.op.OpDef;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Which ops a typed text means, best first: the name begins with it, holds it, another name of the
/// op begins with it (`dot product` for MatMul, `합` for Add), the name holds its letters in order
/// (`sce` for SoftmaxCrossEntropyLoss), or its category or summary holds it.
public final class OpSearch {
  private static final int NO_MATCH = 9;

  private OpSearch() {}

  /// Of ops that the text means equally well those that models use most come first.
  public static List<OpDef> matches(List<OpDef> ops, String typed) {
    return matches(ops, typed, CommonOps.first());
  }

  /// @param equals decides among ops that the text means equally well
  public static List<OpDef> matches(List<OpDef> ops, String typed, Comparator<OpDef> equals) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return ops.stream()
        .filter(op -> rank(op, wanted) < NO_MATCH)
        .sorted(Comparator.comparingInt((OpDef op) -> rank(op, wanted)).thenComparing(equals))
        .toList();
  }

  private static int rank(OpDef op, String wanted) {
    String name = op.name().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty() || name.equals(wanted)) {
      return 0;
    }
    if (name.startsWith(wanted)) {
      return 1;
    }
    if (name.contains(wanted)) {
      return 2;
    }
    List<String> others = OpSynonyms.of(op);
    if (others.stream().anyMatch(other -> other.startsWith(wanted))) {
      return 3;
    }
    if (wanted.length() > 1 && holdsInOrder(name, wanted)) {
      return 4;
    }
    if (others.stream().anyMatch(other -> other.contains(wanted))) {
      return 5;
    }
    if (op.category().title().toLowerCase(Locale.ROOT).startsWith(wanted)) {
      return 6;
    }
    return op.summary().toLowerCase(Locale.ROOT).contains(wanted) ? 7 : NO_MATCH;
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
