// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.text.TextForm;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutputEditsTest {
  private static final String LOOP =
      "n:i64[] = Input()\nx:f32[2] = Input()\nw:f32[2] = Input()\n"
          + "l = Loop(n, -, x, w, num_captures=1, "
          + "body=(i:i64[], c:bool[], v:f32[*], w:f32[*]) { p = Mul(v, w); q = Neg(p); "
          + "out c, p, q })\n"
          + "y = Relu(l)\nz = Relu(l:1)\nout y, z";

  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final DocumentEdits edits = new DocumentEdits(document);
  private final OutputEdits outputs = edits.outputs();

  private void show(String text) throws Exception {
    document.show(TextForm.parse(text, StandardOps.CATALOG));
  }

  private List<String> all() {
    return outputs.all().stream().map(PortRef::toString).toList();
  }

  @Test
  void anOutputIsMovedAndMovedBackByUndo() throws Exception {
    show(LOOP);
    document.select(Selection.ofNode("z"));
    assertFalse(outputs.canMoveSelected(1));
    outputs.moveSelected(-1);
    assertEquals(List.of("z", "y"), all());
    assertEquals("Move output z", document.past().undoLabel().orElseThrow().toString());
    assertFalse(outputs.canMoveSelected(-1));
    document.undo();
    assertEquals(List.of("y", "z"), all());
  }

  @Test
  void anOutputIsMarkedAndUnmarked() throws Exception {
    show(LOOP);
    document.select(Selection.ofNode("y"));
    outputs.remove(outputs.selected().orElseThrow());
    assertEquals(List.of("z"), all());
    outputs.add(outputs.selected().orElseThrow());
    assertEquals(List.of("z", "y"), all());
    assertEquals(OutputRole.Kind.PLAIN, outputs.role(0).kind());
  }

  @Test
  void whatALoopExpectsOfItsBodyIsSaidPlaceByPlace() throws Exception {
    show(LOOP);
    edits.bodies().open("l");
    assertEquals(OutputRole.Kind.CONDITION, outputs.role(0).kind());
    assertEquals(OutputRole.Kind.NEXT, outputs.role(1).kind());
    assertEquals("v", outputs.role(1).name());
    assertEquals(OutputRole.Kind.COLLECTED, outputs.role(2).kind());
    assertTrue(outputs.suits(0));
    outputs.move(0, 1);
    assertFalse(outputs.suits(0));
    assertTrue(document.whole().types().hasErrors());
  }

  @Test
  void aDeletedOutputOfABodyIsPutBackWhereItIsMissing() throws Exception {
    show(LOOP);
    edits.bodies().open("l");
    outputs.remove(PortRef.of("c"));
    outputs.remove(PortRef.of("q"));
    assertEquals(1, outputs.missing());
    document.select(Selection.ofNode("c"));
    assertEquals(Optional.of(PortRef.of("c")), outputs.selected());
    outputs.add(PortRef.of("c"));
    assertEquals(List.of("c", "p"), all());
    assertEquals(0, outputs.missing());
    outputs.add(PortRef.of("q"));
    assertEquals(List.of("c", "p", "q"), all());
    assertFalse(document.whole().types().hasErrors());
  }

  @Test
  void aBranchGivesWhatTheOtherGives() throws Exception {
    show(
        "b:bool[] = Input()\nx:f32[2] = Input()\n"
            + "y = If(b, x, then_branch=(x:f32[*]) { a = Shape(x); e = Exp(x); out e, a }, "
            + "else_branch=(x:f32[*]) { s = Shape(x); r = Relu(x); out r, s })\nout y");
    edits.bodies().open("y");
    outputs.move(0, 1);
    assertFalse(outputs.suits(0));
    outputs.move(0, 1);
    assertTrue(outputs.suits(0));
    assertEquals(OutputRole.Kind.RESULT, outputs.role(1).kind());
  }
}
