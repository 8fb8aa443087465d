// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.edit.RemoveNodes;
import dev.adjoint.edit.RenameNode;
import dev.adjoint.edit.SetAttribute;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.Shape;
import dev.adjoint.unroll.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A loop looked at with its iterations side by side.
class SightTest {
  private static final List<BodyPlace> BODY = List.of(new BodyPlace("l", "body"));

  private static String scan(int length) {
    return "s:f32[] = Input()\nx:f32["
        + length
        + "] = Input()\nl = Scan(s, x, num_scan_inputs=1, body=(sum:f32[*], v:f32[*]) {\n"
        + "  n = Add(sum, v); d = Add(n, n); out n, d })\nout l:1";
  }

  private static final String WHILE =
      "t = Constant(value={\"dtype\":\"bool\",\"shape\":[],\"data\":[true]})\n"
          + "x:f32[] = Input()\n"
          + "ten:f32[] = Input()\n"
          + "l = Loop(-, t, x, ten, num_captures=1, body=(i:i64[], c:bool[], v:f32[], ten:f32[])"
          + " {\n"
          + "  p = Add(v, v); d = Less(p, ten); out d, p })\n"
          + "out l";

  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final DocumentEdits edits = new DocumentEdits(document);

  private void show(String text) throws Exception {
    document.show(TextForm.parse(text, StandardOps.CATALOG));
    document.select(Selection.ofNode("l"));
    edits.bodies().toggleUnrolled();
  }

  private LoopSight loop() {
    return document.sight().loopProperty().get().orElseThrow();
  }

  private List<String> titles() {
    return document.graph().blocks().stream().map(Block::title).toList();
  }

  @Test
  void theIterationsOfASelectedLoopStandSideBySide() throws Exception {
    show(scan(3));
    assertEquals(BODY, document.path());
    assertFalse(document.isEditable());
    assertEquals(List.of("t = 0", "t = 1", "t = 2"), titles());
    assertEquals("[ ] f32", document.types().type(PortRef.of("n[2]")).orElseThrow().display());
    assertEquals(OptionalLong.of(3), loop().count());
  }

  @Test
  void theSameOrderLeadsBackToTheBodyAndForthAgain() throws Exception {
    show(scan(3));
    edits.bodies().toggleUnrolled();
    assertTrue(document.isEditable());
    assertEquals(BODY, document.path());
    assertTrue(document.graph().node("n").isPresent());
    assertTrue(edits.bodies().canUnroll());
    edits.bodies().toggleUnrolled();
    assertFalse(document.isEditable());
    edits.bodies().close();
    assertTrue(document.isEditable());
    assertEquals(Set.of("l"), document.selection().nodes());
  }

  @Test
  void nothingCanBeEditedThereAndThatIsSaid() throws Exception {
    show(scan(3));
    Graph before = document.whole().graph();
    document.perform(new RenameNode("n[0]", "other"));
    edits.move(Map.of("n[0]", new Point(4, 4)));
    document.select(Selection.ofNode("n[1]"));
    edits.deleteSelection();
    assertEquals(3, document.sight().refusedProperty().get());
    assertEquals(before, document.whole().graph());
    assertEquals(0, document.past().depth());
    assertFalse(edits.bodies().open("l"));
  }

  @Test
  void iterationsCanBeFolded() throws Exception {
    show(scan(3));
    edits.blocks().fold("t1", true);
    assertEquals(0, document.sight().refusedProperty().get());
    assertTrue(document.graph().blocks().get(1).folded());
    assertFalse(document.graph().blocks().getFirst().folded());
    assertEquals(0, document.past().depth());
    edits.blocks().foldAll(true);
    assertTrue(document.graph().blocks().stream().allMatch(Block::folded));
  }

  @Test
  void moreOfManyIterationsCanBeShown() throws Exception {
    show(scan(30));
    assertEquals(Shown.usual(30), loop().drawn().orElseThrow().shown());
    assertTrue(loop().hasMore());
    assertFalse(loop().hasFewer());
    document.sight().showIterations(true);
    assertEquals(Shown.atMost(30, 16), loop().drawn().orElseThrow().shown());
    document.sight().showIterations(true);
    assertFalse(loop().hasMore());
    assertTrue(loop().hasFewer());
    document.sight().showIterations(false);
    assertEquals(8, titles().size());
  }

  @Test
  void ofALoopThatNobodyCanCountTheLastRunSaysHowOftenItRan() throws Exception {
    show(WHILE);
    assertEquals(OptionalLong.empty(), loop().count());
    assertTrue(document.graph().nodes().isEmpty());
    document.sight().hasRun(BODY, 4);
    assertEquals(List.of("i = 0", "i = 1", "i = 2", "i = 3"), titles());
    document.sight().hasRun(List.of(new BodyPlace("other", "body")), 9);
    assertEquals(4, titles().size());
    document.sight().hasRun(BODY, 2);
    assertEquals(2, titles().size());
  }

  @Test
  void whatChangesInTheGraphShowsAtOnce() throws Exception {
    show(scan(3));
    becomes(Shape.of(5));
    assertEquals(5, titles().size());
    becomes(Shape.of(3));
    assertEquals(3, titles().size());
    document.performWhole(new RemoveNodes(Set.of("l")));
    assertTrue(document.isEditable());
    assertEquals(List.of(), document.path());
  }

  private void becomes(Shape shape) {
    document.performWhole(new SetAttribute("x", "shape", new AttributeValue.Dims(shape)));
  }

  @Test
  void aLoopThatCannotRunIsNotDrawn() throws Exception {
    show(scan(3));
    becomes(Shape.SCALAR);
    assertEquals(Optional.empty(), loop().drawn());
    assertTrue(document.graph().nodes().isEmpty());
    becomes(Shape.of(3));
    assertEquals(3, titles().size());
  }

  @Test
  void onlyALoopIsUnrolled() throws Exception {
    document.show(TextForm.parse(scan(3), StandardOps.CATALOG));
    document.select(Selection.ofNode("x"));
    assertFalse(edits.bodies().canUnroll());
    edits.bodies().toggleUnrolled();
    assertTrue(document.isEditable());
  }
}
