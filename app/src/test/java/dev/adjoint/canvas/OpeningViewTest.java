// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.benchmark.LargeGraphs;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.document.Selection;
import dev.adjoint.drawing.AwtFonts;
import dev.adjoint.drawing.AwtTextMetrics;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.ops.StandardOps;
import org.junit.jupiter.api.Test;

class OpeningViewTest {
  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final CanvasViewModel canvas =
      new CanvasViewModel(document, new AwtTextMetrics(new AwtFonts()));

  private Box box(String node) {
    return canvas.scene().shown(node).orElseThrow().box();
  }

  @Test
  void graphThatCanBeReadIsShownWhole() {
    canvas.setWindow(1_000, 700);
    document.show(LargeGraphs.placed(11));
    assertTrue(canvas.visible().contains(canvas.scene().bounds()));
  }

  @Test
  void largeGraphIsBegunToBeReadAtItsInput() {
    canvas.setWindow(1_000, 700);
    document.show(LargeGraphs.placed(1_000));
    assertEquals(0.7, canvas.viewport().zoom());
    assertTrue(canvas.visible().contains(box("h0")));
    assertTrue(canvas.visible().contains(box("m1")), "and what follows");
  }

  @Test
  void largeGraphStaysBegunWhenTheWindowGetsItsSizeAndNobodyMovedIt() {
    document.show(LargeGraphs.placed(1_000));
    canvas.setWindow(1_400, 900);
    assertEquals(0.7, canvas.viewport().zoom());
    assertTrue(canvas.visible().contains(box("h0")));
    Viewport moved = canvas.viewport().pannedBy(-200, -100);
    canvas.setViewport(moved);
    canvas.setWindow(1_300, 900);
    assertEquals(moved, canvas.viewport());
  }

  @Test
  void whatIsSelectedFillsTheWindowAndNothingSelectedChangesNothing() {
    canvas.setWindow(1_000, 700);
    document.show(LargeGraphs.placed(1_000));
    Viewport before = canvas.viewport();
    canvas.fitSelection();
    assertEquals(before, canvas.viewport());
    document.select(Selection.ofNode("m40"));
    canvas.fitSelection();
    assertTrue(canvas.visible().contains(box("m40")));
    assertEquals(1, canvas.viewport().zoom());
  }

  @Test
  void whoWantsToSeeAllOfItSeesAllOfIt() {
    document.show(LargeGraphs.placed(1_000));
    canvas.fit();
    assertTrue(canvas.visible().contains(canvas.scene().bounds()));
    canvas.setWindow(500, 300);
    assertTrue(canvas.visible().contains(canvas.scene().bounds()), "in a smaller window, too");
  }
}
