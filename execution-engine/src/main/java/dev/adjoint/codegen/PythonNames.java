// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import java.util.HashSet;
import java.util.Set;

/// Names that Python takes, none of them twice.
final class PythonNames {
  private static final Set<String> TAKEN =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield",
          "np",
          "torch",
          "nn",
          "F",
          "keras",
          "ops",
          "self",
          "rng",
          "print",
          "max",
          "min",
          "sum",
          "abs",
          "step",
          "initial");

  private final Set<String> used = new HashSet<>(TAKEN);

  /// A name like `wish`, with a number after it if that one is gone.
  String fresh(String wish) {
    String base = wish.replaceAll("[^A-Za-z0-9_]", "_");
    if (base.isEmpty() || Character.isDigit(base.charAt(0))) {
      base = "v" + base;
    }
    String name = base;
    for (int number = 2; !used.add(name); number++) {
      name = base + "_" + number;
    }
    return name;
  }
}
