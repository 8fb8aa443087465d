// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.infer.Mend;
import java.util.List;

/// What does not fit at a node, and what would mend it.
///
/// @param slot the input at fault, or the first when none is named
/// @param arriving what comes into each input, such as `A 64×784`
/// @param mends those that work first
record Clash(
    String node, String op, int slot, Diagnostic problem, List<String> arriving, List<Mend> mends) {
  Clash {
    arriving = List.copyOf(arriving);
    mends = List.copyOf(mends);
  }

  /// Whether these words hold every shape that arrives.
  boolean saysAllShapes(String words) {
    return arriving.stream().allMatch(input -> words.contains(input.split(" ")[1]));
  }

  /// The problem in these words under the name of the op, which is not said twice.
  String title(String words) {
    return words.startsWith(op) ? words : op + ": " + words;
  }
}
