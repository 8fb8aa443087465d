// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.unroll.Shown;
import dev.adjoint.unroll.Unrolled;
import dev.adjoint.unroll.Unroller;
import java.util.Optional;
import java.util.Set;

/// Draws a loop out and gives its nodes places.
@FunctionalInterface
public interface LoopDrawing {
  /// Every node where the body has it.
  LoopDrawing UNPLACED =
      (around, loop, shown, folded) ->
          Unroller.of(around.types(), loop, shown).map(drawn -> drawn.folding(folded));

  /// @param around the graph that holds the loop
  /// @param folded ids of blocks that are shown folded
  /// @return empty when the loop lacks what it needs to run
  Optional<Unrolled> draw(Content around, String loop, Shown shown, Set<String> folded);
}
