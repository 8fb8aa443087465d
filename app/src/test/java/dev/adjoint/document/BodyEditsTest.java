// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.edit.RenameNode;
import dev.adjoint.edit.SetAttribute;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Body;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.scene.Ports;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BodyEditsTest {
  private static final BodyPlace BODY = new BodyPlace("l", "body");

  private static final String LOOP =
      "n:i64[] = Input()\nx:f32[2] = Input()\nw:f32[2] = Input()\n"
          + "l = Loop(n, -, x, w, num_captures=1, "
          + "body=(i:i64[], c:bool[], v:f32[*], w:f32[*]) { p = Mul(v, w); out c, p })\n"
          + "y = Relu(l)\nout y";

  /// A branch with a loop in it.
  private static final String NESTED =
      "b:bool[] = Input()\nn:i64[] = Input()\nx:f32[2] = Input()\n"
          + "choice = If(b, n, x, then_branch=(n:i64[], x:f32[*]) {"
          + " l = Loop(n, -, x, body=(i:i64[], c:bool[], v:f32[*]) { e = Exp(v); out c, e }); out l"
          + " }, else_branch=(n:i64[], x:f32[*]) { r = Relu(x); out r })\nout choice";

  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final DocumentEdits edits = new DocumentEdits(document);

  private void show(String text) throws Exception {
    document.show(TextForm.parse(text, StandardOps.CATALOG));
  }

  private String type(String output) {
    return document.types().type(PortRef.parse(output)).orElseThrow().display();
  }

  @Test
  void aBodyIsLookedAtWithTheTypesThatItsNodeGivesIt() throws Exception {
    show(LOOP);
    assertTrue(edits.bodies().open("l"));
    assertEquals(List.of(BODY), document.path());
    assertEquals(List.of("i", "c", "v", "w", "p"), ids());
    assertEquals("2 f32", type("p"));
    assertSame(document.graph(), document.types().graph());
    assertEquals(List.of(), document.diagnostics());
  }

  private List<String> ids() {
    return document.graph().nodes().stream().map(Node::id).toList();
  }

  @Test
  void whatIsNoHolderIsNotOpened() throws Exception {
    show(LOOP);
    assertFalse(edits.bodies().open("y"));
    document.select(Selection.ofNode("y"));
    assertFalse(edits.bodies().canOpenSelection());
    assertFalse(edits.bodies().close());
    assertEquals(List.of(), document.path());
  }

  @Test
  void anEditInsideIsAStepOfTheOneHistory() throws Exception {
    show(LOOP);
    Graph before = document.graph();
    edits.bodies().open("l");
    edits.add(Node.of("r", "Relu"), List.of(new Wire(PortRef.of("p"), "r", 0)));
    assertEquals(1, document.past().depth());
    assertEquals("2 f32", type("r"));
    Body held = BODY.in(document.whole().graph()).orElseThrow();
    assertSame(document.graph(), held.graph());
    assertEquals(List.of("i", "c", "v", "w"), held.inputs());
    edits.bodies().close();
    assertEquals(Optional.of("l"), document.selection().nodes().stream().findFirst());
    document.undo();
    assertEquals(before, document.whole().graph());
    document.redo();
    assertTrue(document.graph().node("r").isPresent());
  }

  @Test
  void editsGoAnyDepthDown() throws Exception {
    show(NESTED);
    edits.bodies().open("choice");
    edits.bodies().open("l");
    assertEquals(
        List.of(new BodyPlace("choice", "then_branch"), new BodyPlace("l", "body")),
        document.path());
    assertEquals("2 f32", type("e"));
    edits.add("Tanh", Point.ORIGIN);
    assertTrue(document.graph().node("tanh").isPresent());
    assertTrue(
        BodyPlace.graphAt(document.whole().graph(), document.path())
            .orElseThrow()
            .node("tanh")
            .isPresent());
    edits.bodies().closeTo(0);
    assertEquals(List.of(), document.path());
    assertEquals(Selection.ofNode("choice"), document.selection());
  }

  @Test
  void theOtherBranchLiesBeside() throws Exception {
    show(NESTED);
    edits.bodies().open("choice");
    edits.bodies().turnTo("else_branch");
    assertEquals(List.of("n", "x", "r"), ids());
    assertEquals(
        List.of("then_branch", "else_branch"),
        edits.bodies().attributes(document.whole().graph(), "choice"));
  }

  @Test
  void whatIsWrongInsideIsSaidInside() throws Exception {
    show(LOOP);
    edits.bodies().open("l");
    document.perform(new SetAttribute("v", "shape", new AttributeValue.Dims(Shape.of(7))));
    assertEquals(List.of(), document.diagnostics());
    edits.add("MatMul", Point.ORIGIN);
    List<Diagnostic> inside = document.diagnostics();
    assertEquals("matmul", inside.getFirst().node().orElseThrow());
    Diagnostic outside = document.whole().diagnostics().getFirst();
    assertEquals(Optional.of("l"), outside.node());
    assertTrue(outside.line().startsWith("l/body/matmul"), outside.line());
  }

  @Test
  void whereNothingCanStandInABodyItIsSaid() throws Exception {
    show(LOOP);
    edits.bodies().open("l");
    edits.add("Parameter", Point.ORIGIN);
    assertTrue(document.diagnostics().stream().anyMatch(d -> d.code().equals("body.state")));
  }

  @Test
  void theInputsOfABodyFollowItsInputNodes() throws Exception {
    show(LOOP);
    edits.bodies().open("l");
    document.perform(new RenameNode("v", "state"));
    edits.add("Input", Point.ORIGIN);
    document.select(Selection.ofNode("w"));
    edits.deleteSelection();
    assertEquals(
        List.of("i", "c", "state", "input"),
        BODY.in(document.whole().graph()).orElseThrow().inputs());
  }

  @Test
  void undoingThePastOfABodyLeadsOutOfItWhenItsNodeGoes() throws Exception {
    show("n:i64[] = Input()\nx:f32[2] = Input()\nout x");
    edits.add(
        Node.of("l", "Loop"),
        List.of(new Wire(PortRef.of("n"), "l", 0), new Wire(PortRef.of("x"), "l", 2)));
    edits.bodies().open("l");
    assertEquals(List.of("i", "cond", "x"), ids());
    assertEquals(List.of(), document.diagnostics());
    assertEquals(
        List.of(), document.whole().diagnostics().stream().filter(Diagnostic::isError).toList());
    assertEquals("2 f32", document.whole().types().type(PortRef.of("l")).orElseThrow().display());
    document.undo();
    assertEquals(List.of(), document.path());
    document.undo();
    assertSame(document.whole(), document.content());
  }

  @Test
  void aHolderWithoutBodyHasPortsToWire() {
    for (String op : List.of("If", "Loop", "Scan")) {
      Node bare = Node.of("bare", op);
      assertEquals(1, Ports.outputs(bare, StandardOps.CATALOG.find(op), 0).size());
    }
  }

  @Test
  void firstBodiesOfBranchesAndScansFitAtOnce() throws Exception {
    show("b:bool[] = Input()\nx:f32[3,2] = Input()\ns:f32[2] = Input()\nout x");
    edits.add(
        Node.of("f", "If"),
        List.of(new Wire(PortRef.of("b"), "f", 0), new Wire(PortRef.of("x"), "f", 1)));
    edits.add(
        Node.of("c", "Scan"),
        List.of(new Wire(PortRef.of("s"), "c", 0), new Wire(PortRef.of("x"), "c", 1)));
    edits.bodies().open("f");
    edits.bodies().close();
    edits.bodies().open("c");
    assertEquals("2 f32", type("x"));
    assertEquals(
        List.of(), document.whole().diagnostics().stream().filter(Diagnostic::isError).toList());
  }

  @Test
  void anotherFileIsLookedAtFromOutside() throws Exception {
    show(LOOP);
    edits.bodies().open("l");
    show(LOOP);
    assertEquals(List.of(), document.path());
    assertSame(document.whole(), document.content());
  }

  @Test
  void undoingLeadsToTheBodyThatItChanges() throws Exception {
    show(NESTED);
    List<BodyPlace> inner =
        List.of(new BodyPlace("choice", "then_branch"), new BodyPlace("l", "body"));
    document.lookAt(inner);
    document.perform(new RenameNode("e", "power"));
    document.lookAt(List.of());
    document.undo();
    assertEquals(inner, document.path());
    assertEquals(Selection.ofNode("e"), document.selection());
    document.lookAt(List.of(new BodyPlace("choice", "else_branch")));
    document.redo();
    assertEquals(inner, document.path());
    assertEquals(Selection.ofNode("power"), document.selection());
  }

  @Test
  void undoingLeadsOutOfABodyThatItDoesNotChange() throws Exception {
    show(LOOP);
    document.perform(new RenameNode("y", "result"));
    document.lookAt(List.of(BODY));
    document.undo();
    assertEquals(List.of(), document.path());
    assertEquals(Selection.ofNode("y"), document.selection());
  }

  @Test
  void undoingWhatIsInSightLeadsNowhere() throws Exception {
    show(LOOP);
    document.lookAt(List.of(BODY));
    document.perform(new RenameNode("p", "product"));
    document.select(Selection.ofNode("v"));
    document.undo();
    assertEquals(List.of(BODY), document.path());
    assertEquals(Selection.ofNode("v"), document.selection());
  }

  @Test
  void goingThroughTheHistoryLeadsToWhatIsCommonToAllOfIt() throws Exception {
    show(NESTED);
    List<BodyPlace> branch = List.of(new BodyPlace("choice", "then_branch"));
    document.lookAt(branch);
    document.perform(new RenameNode("x", "z"));
    document.lookAt(List.of(branch.getFirst(), new BodyPlace("l", "body")));
    document.perform(new RenameNode("e", "power"));
    document.lookAt(List.of());
    document.goTo(0);
    assertFalse(document.path().isEmpty());
    assertEquals(branch.getFirst(), document.path().getFirst());
  }
}
