// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.run;

import dev.adjoint.document.Content;
import dev.adjoint.document.LoopDrawing;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.scene.UnrolledLayout;
import dev.adjoint.unroll.Shown;
import dev.adjoint.unroll.Unrolled;
import dev.adjoint.unroll.Unroller;
import java.util.Optional;
import java.util.Set;

/// Draws loops out as people look at them.
///
/// @param metrics of the texts in the nodes
public record LoopDrawer(TextMetrics metrics) implements LoopDrawing {
  @Override
  public Optional<Unrolled> draw(Content around, String loop, Shown shown, Set<String> folded) {
    OpCatalog catalog = around.types().catalog();
    return Unroller.of(around.types(), loop, shown)
        .map(drawn -> UnrolledLayout.placed(drawn.folding(folded), catalog, metrics));
  }
}
