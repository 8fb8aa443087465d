// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.file.FileException;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.TensorType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodiesTest {

  private static Inference infer(String text) throws FileException {
    return Inference.of(TextForm.parse(text, StandardOps.CATALOG), StandardOps.CATALOG);
  }

  private static String type(Inference types, String ref) {
    return types.type(PortRef.parse(ref)).map(TensorType::toString).orElse("none");
  }

  private static List<String> lines(Inference types) {
    return types.diagnostics().stream().map(Diagnostic::line).toList();
  }

  @Test
  void whatOneBranchDoesOtherwiseIsNotKnown() throws Exception {
    Inference types =
        infer(
            """
            c:bool[] = Input()
            x:f32[N,3] = Input()
            y = If(c, x, then_branch=(a:f32[*]) { out a },
            else_branch=(a:f32[*]) { b = Concat(a, a, axis=1); out b })
            out y
            """
                .replace(",\nelse", ", else"));
    assertEquals(List.of(), lines(types));
    assertEquals("f32[N,?]", type(types, "y"));
  }

  @Test
  void aKnownConditionSaysWhichBranchCounts() throws Exception {
    Inference types =
        infer(
            "c = Constant(value={\"dtype\":\"bool\",\"shape\":[],\"data\":[true]})\n"
                + "x:f32[2] = Input()\n"
                + "y = If(c, x, then_branch=(a:f32[*]) { out a }, "
                + "else_branch=(a:f32[*]) { b = MatMul(a, a, trouble=1); out b })\nout y");
    assertEquals("f32[2]", type(types, "y"));
  }

  @Test
  void loopsAreAsLongAsIsKnownOfThem() throws Exception {
    String body =
        "body=(i:i64[], c:bool[], v:f32[*]) { w = Add(v, v); d = Identity(c); out d, w, v })";
    Inference types =
        infer(
            "m = Constant(value=[5], dtype=\"int64\")\n"
                + "n:i64[] = Input()\n"
                + "t = Constant(value={\"dtype\":\"bool\",\"shape\":[],\"data\":[true]})\n"
                + "x:f32[N] = Input()\n"
                + "a = Loop(m, t, x, "
                + body
                + "\n"
                + "b = Loop(m, -, x, "
                + body
                + "\n"
                + "c = Loop(n, t, x, "
                + body
                + "\n"
                + "out a, a:1, b:1, c:1");
    assertEquals(List.of(), lines(types));
    assertEquals("f32[N]", type(types, "a"));
    assertEquals("f32[5,N]", type(types, "a:1"));
    assertEquals("f32[5,N]", type(types, "b:1"));
    assertEquals("f32[?,N]", type(types, "c:1"));
  }

  @Test
  void aConditionThatIsComputedMakesTheLengthUnknown() throws Exception {
    Inference types =
        infer(
            "m = Constant(value=[5], dtype=\"int64\")\n"
                + "t = Constant(value={\"dtype\":\"bool\",\"shape\":[],\"data\":[true]})\n"
                + "x:f32[2] = Input()\n"
                + "a = Loop(m, t, x, body=(i:i64[], c:bool[], v:f32[2]) "
                + "{ s = ReduceSum(v, keepdims=0); d = Less(s, s); w = Add(v, v); out d, w, v })\n"
                + "out a:1");
    assertEquals("f32[?,2]", type(types, "a:1"));
  }

  @Test
  void aCarriedValueThatGrowsIsFollowedOrLeftOpen() throws Exception {
    String grow =
        "body=(i:i64[], c:bool[], v:f32[*]) { w = Concat(v, v, axis=0); d = Identity(c); out d, w"
            + " })";
    Inference types =
        infer(
            "m = Constant(value=[3], dtype=\"int64\")\n"
                + "n:i64[] = Input()\n"
                + "x:f32[2,4] = Input()\n"
                + "a = Loop(m, -, x, "
                + grow
                + "\nb = Loop(n, -, x, "
                + grow
                + "\nout a, b");
    assertEquals("f32[16,4]", type(types, "a"));
    assertEquals("f32[?,4]", type(types, "b"));
  }

  @Test
  void errorsInABodyNameThePlaceFromOutside() throws Exception {
    Inference types =
        infer(
            "x:f32[2,3] = Input()\n"
                + "s:f32[2] = Input()\n"
                + "r = Scan(s, x, num_scan_inputs=1, body=(s:f32[*], x:f32[*]) "
                + "{ h = MatMul(s, x); out h })\nout r");
    assertTrue(lines(types).getFirst().startsWith("r/body/h."), lines(types).toString());
    Diagnostic found = types.diagnostics().getFirst();
    assertEquals("r", found.node().orElseThrow());
    assertEquals("body", found.port().orElseThrow());
    assertEquals("h", found.inner().orElseThrow().node().orElseThrow());
  }

  @Test
  void aBodyKeepsNothingAndChangesNothing() throws Exception {
    Inference types =
        infer(
            "c:bool[] = Input()\n"
                + "y = If(c, then_branch=() { p:f32[2] = Parameter(); out p }, "
                + "else_branch=() { q:f32[2] = Variable(); d = Dense(q, units=2); out q })\nout y");
    List<String> codes = types.diagnostics().stream().map(Diagnostic::code).toList();
    assertTrue(codes.contains("body.state"), codes.toString());
    assertTrue(lines(types).getFirst().startsWith("y/then_branch/p: "), lines(types).toString());
  }

  @Test
  void everyInputOfABodyIsGivenSomething() throws Exception {
    Inference types =
        infer(
            "c:bool[] = Input()\nx:f32[2] = Input()\n"
                + "y = If(c, x, then_branch=(a) { b:f32[2] = Input(); out b }, "
                + "else_branch=(a:f32[2]) { out a })\nout y");
    assertTrue(types.hasErrors());
    assertTrue(
        lines(types).stream().allMatch(line -> line.contains("[body.input]")),
        lines(types).toString());
  }

  @Test
  void shapesOfOtherNodesDoNotTurnOnTheInside() throws Exception {
    Inference before =
        infer(
            "c:bool[] = Input()\nx:f32[2] = Input()\nz:f32[3] = Input()\n"
                + "y = If(c, x, then_branch=(a:f32[*]) { out a }, "
                + "else_branch=(a:f32[*]) { b = Neg(a); out b })\nw = Neg(z)\nout y, w");
    Graph edited =
        before.graph().toBuilder().node(before.graph().node("w").orElseThrow().at(3, 4)).build();
    Inference after = before.update(edited);
    assertEquals(before.outputTypes("y"), after.outputTypes("y"));
    assertFalse(after.hasErrors());
  }

  @Test
  void loopsInLoopsEndInWords() throws Exception {
    String text = "w = Concat(v, v, axis=0); out c, w";
    for (int depth = 0; depth < 14; depth++) {
      text = "w = Loop(-, c, v, body=(i:i64[], c:bool[], v:f32[*]) { " + text + " }); out c, w";
    }
    String graph =
        "c:bool[] = Input()\nv:f32[2,2] = Input()\n"
            + text.substring(0, text.length() - 10)
            + "\nout w";
    assertTimeout(Duration.ofSeconds(10), () -> infer(graph).diagnostics());
  }
}
