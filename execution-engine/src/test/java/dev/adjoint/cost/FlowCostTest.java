// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.infer.Inference;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.text.TextForm;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FlowCostTest {

  private static NodeCost cost(String text, String node) throws Exception {
    return Cost.of(Inference.of(TextForm.parse(text, StandardOps.CATALOG), StandardOps.CATALOG))
        .of(node);
  }

  @Test
  void aScanCostsItsBodyForEverySlice() throws Exception {
    String body =
        "s:f32[4,8] = Input()\n"
            + "x:f32[10,4,8] = Input()\n"
            + "w:f32[8,8] = Input()\n"
            + "r = Scan(s, x, w, num_scan_inputs=1, num_captures=1, body=(s:f32[*], x:f32[*],"
            + " w:f32[*]) { m = MatMul(s, w); a = Add(m, x); out a, a })\n";
    NodeCost one = cost("s:f32[4,8] = Input()\nw:f32[8,8] = Input()\nm = MatMul(s, w)", "m");
    NodeCost all = cost(body, "r");
    long add = 4 * 8;
    assertEquals(OptionalLong.of(10 * (one.forwardFlops().getAsLong() + add)), all.forwardFlops());
    assertEquals(OptionalLong.of(0), all.parameters());
    assertEquals(OptionalLong.of((4 * 8 + 10 * 4 * 8) * 4), all.outputBytes());
  }

  @Test
  void aLoopOfUnknownLengthSaysNothing() throws Exception {
    String loop =
        "n:i64[] = Input()\n"
            + "three = Constant(value=3, dtype=\"int64\")\n"
            + "x:f32[5] = Input()\n"
            + "a = Loop(n, -, x, body=(i:i64[], c:bool[], v:f32[*]) { w = Add(v, v); out c, w })\n"
            + "b = Loop(three, -, x, body=(i:i64[], c:bool[], v:f32[*]) { w = Add(v, v); out c, w"
            + " })\n";
    assertEquals(OptionalLong.empty(), cost(loop, "a").forwardFlops());
    assertEquals(OptionalLong.of(15), cost(loop, "b").forwardFlops());
  }

  @Test
  void anIfCostsTheDearerBranch() throws Exception {
    assertEquals(
        OptionalLong.of(14),
        cost(
                "c:bool[] = Input()\nx:f32[7] = Input()\n"
                    + "y = If(c, x, then_branch=(a:f32[*]) { out a }, "
                    + "else_branch=(a:f32[*]) { b = Add(a, a); d = Add(b, a); out d })",
                "y")
            .forwardFlops());
  }
}
