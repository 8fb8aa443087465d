// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.benchmark.LargeGraphs;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.edit.RemoveNodes;
import dev.adjoint.geometry.Box;
import dev.adjoint.graph.Graph;
import dev.adjoint.ops.StandardOps;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CanvasPictureTest {
  private static final Box EVERYTHING = new Box(-1e6, -1e6, 2e6, 2e6);

  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final CanvasPicture picture =
      new CanvasPicture(document, (text, role) -> text.length() * role.size() * 0.6);

  private boolean goOn() {
    return picture.goOn(EVERYTHING, () -> true);
  }

  @Test
  void aLargeGraphIsEditedMadeAndPaintedInFramesOfTheirOwn() {
    document.show(LargeGraphs.folded(CanvasPicture.LARGE + 100));
    picture.scene();
    assertTrue(goOn());
    for (String node : Set.of("h20", "z40")) {
      document.perform(new RemoveNodes(Set.of(node)));
      assertFalse(goOn(), "the window answers before the scene is made");
      assertFalse(goOn(), "and before it is painted");
      assertTrue(goOn());
      assertTrue(goOn(), "and from then on nothing is left to do");
      assertTrue(picture.scene().shows(document.graph()));
    }
  }

  @Test
  void howeverFastEditsOfALargeGraphComeItIsPainted() {
    document.show(LargeGraphs.folded(CanvasPicture.LARGE + 100));
    picture.scene();
    assertTrue(goOn());
    int painted = 0;
    for (int i = 2; i < 20; i++) {
      document.perform(new RemoveNodes(Set.of("h" + i)));
      painted += goOn() ? 1 : 0;
    }
    assertEquals(6, painted);
  }

  @Test
  void sceneOfAGraphOfAUsualSizeIsBegunInTheNextFrame() {
    document.show(LargeGraphs.placed(100));
    assertTrue(goOn());
    document.perform(new RemoveNodes(Set.of("h2")));
    assertTrue(goOn());
    assertTrue(picture.scene().shows(document.graph()));
  }

  @Test
  void whoAsksForTheSceneHasItAtOnce() {
    document.show(Graph.EMPTY);
    document.show(LargeGraphs.placed(CanvasPicture.LARGE));
    assertTrue(picture.scene().shows(document.graph()));
    assertTrue(goOn());
  }
}
