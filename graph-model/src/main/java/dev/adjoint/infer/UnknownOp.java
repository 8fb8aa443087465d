// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Words for an op that the catalog does not have, with the nearest name that it does.
final class UnknownOp {

  private UnknownOp() {}

  static Diagnostic report(Node node, OpCatalog catalog) {
    String expected =
        nearest(node.op(), catalog)
            .map(name -> name + ", or another op of the catalog")
            .orElse("an op of the catalog");
    return Diagnostic.error(
        "graph.unknown-op",
        node.id(),
        "",
        "there is no op called " + node.op(),
        expected,
        node.op());
  }

  private static Optional<String> nearest(String name, OpCatalog catalog) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return catalog.all().stream()
        .filter(op -> op.category() != Category.INTERNAL)
        .map(OpDef::name)
        .filter(candidate -> distance(wanted, candidate) <= Math.max(1, wanted.length() / 3))
        .min(Comparator.comparingInt(candidate -> distance(wanted, candidate)));
  }

  /// Letters to insert, delete or change, case aside.
  private static int distance(String wanted, String candidate) {
    String other = candidate.toLowerCase(Locale.ROOT);
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= wanted.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (wanted.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
