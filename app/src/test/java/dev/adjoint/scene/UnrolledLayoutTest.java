// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.drawing.AwtFonts;
import dev.adjoint.drawing.AwtTextMetrics;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Block;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.text.TextForm;
import dev.adjoint.unroll.Shown;
import dev.adjoint.unroll.Unrolled;
import dev.adjoint.unroll.Unroller;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnrolledLayoutTest {
  private static String scan(String far) {
    return "s:f32[4] = Input()\nx:f32[6, 4] = Input()\n"
        + "l = Scan(s, x, num_scan_inputs=1, body=(p:f32[4], v:f32[4]) {\n"
        + "  m = Mul(p, v) @ 240,20; n = Add(m, v) @ "
        + far
        + ",60; out n, n })\nout l:1";
  }

  private static Unrolled placed(String text, Shown shown, Set<String> folded) throws Exception {
    Inference types = Inference.of(TextForm.parse(text, StandardOps.CATALOG), StandardOps.CATALOG);
    Unrolled drawn = Unroller.of(types, "l", shown).orElseThrow();
    return UnrolledLayout.placed(
        drawn.folding(folded), StandardOps.CATALOG, new AwtTextMetrics(new AwtFonts()));
  }

  private static Point at(Unrolled drawn, String node) {
    return NodeLooks.corner(drawn.graph().node(node).orElseThrow());
  }

  @Test
  void everyIterationIsAColumnOfTheSameLayout() throws Exception {
    Unrolled drawn = placed(scan("480"), new Shown(6, 6, 0), Set.of());
    Point step = at(drawn, "m[1]").minus(at(drawn, "m[0]"));
    assertTrue(step.x() > 136);
    assertEquals(0, step.y());
    for (int t = 1; t < 6; t++) {
      for (String node : new String[] {"v", "m", "n"}) {
        Point before = at(drawn, node + "[" + (t - 1) + "]");
        assertEquals(step, at(drawn, node + "[" + t + "]").minus(before), node + t);
      }
    }
  }

  @Test
  void whatComesFromOutsideStandsBeforeAndWhatIsCollectedBehind() throws Exception {
    Unrolled drawn = placed(scan("480"), new Shown(6, 2, 1), Set.of());
    assertTrue(at(drawn, "x").x() < at(drawn, "m[0]").x());
    assertTrue(at(drawn, "m[1]").x() < at(drawn, "l[2 … 4]").x());
    assertTrue(at(drawn, "l[2 … 4]").x() < at(drawn, "m[5]").x());
    assertTrue(at(drawn, "m[5]").x() < at(drawn, "n[ ]").x());
  }

  @Test
  void aBodyThatIsTooWideIsDrawnFromTopToBottom() throws Exception {
    Unrolled drawn = placed(scan("4000"), new Shown(6, 6, 0), Set.of());
    assertEquals(at(drawn, "m[2]").x(), at(drawn, "n[2]").x());
    assertTrue(at(drawn, "v[2]").y() < at(drawn, "m[2]").y());
    assertTrue(at(drawn, "m[2]").y() < at(drawn, "n[2]").y());
  }

  @Test
  void aFoldedIterationTakesLessRoom() throws Exception {
    Shown all = new Shown(3, 3, 0);
    double open = at(placed(scan("480"), all, Set.of()), "m[2]").x();
    Unrolled drawn = placed(scan("480"), all, Set.of("t0", "t1"));
    assertTrue(at(drawn, "m[2]").x() < open);
    assertTrue(drawn.graph().blocks().stream().limit(2).allMatch(Block::folded));
  }
}
