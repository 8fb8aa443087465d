// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.canvas.TextEditing.Edit;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.Comment;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.ops.StandardOps;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommentGesturesTest {
  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final CanvasViewModel canvas =
      new CanvasViewModel(document, (text, role) -> text.length() * role.size() * 0.6);

  @BeforeEach
  void open() {
    document.show(Graph.builder("notes").node(Node.of("x", "Relu").at(0, 0)).build());
    canvas.setViewport(Viewport.IDENTITY);
    canvas.edits().comments().add(new Box(400, 0, 200, 80), "a note");
  }

  private Pointer at(Point world) {
    return new Pointer(
        world, canvas.viewport().toScreen(world), Pointer.Button.LEFT, false, false, false);
  }

  private void drag(double fromX, double fromY, double toX, double toY) {
    Point from = new Point(fromX, fromY);
    Point to = new Point(toX, toY);
    Gesture gesture = Gestures.begin(canvas.surface(), at(from), false);
    gesture.drag(at(to));
    gesture.release(at(to));
  }

  private Comment note() {
    return document.graph().comments().getFirst();
  }

  @Test
  void commentIsDraggedOntoTheGrid() {
    drag(450, 30, 481, 61);
    assertEquals(432, note().position().x());
    assertEquals(32, note().position().y());
    assertEquals(2, document.past().depth());
  }

  @Test
  void commentMovesWithTheNodesThatAreSelectedWithIt() {
    drag(-50, -50, 620, 90);
    assertEquals(Set.of("x"), document.selection().nodes());
    assertEquals(Set.of("note"), document.selection().comments());
    drag(450, 30, 458, 38);
    assertEquals(408, note().position().x());
    assertEquals(new Point(8, 8), canvas.surface().corner("x"));
    document.undo();
    assertEquals(400, note().position().x());
    assertEquals(Point.ORIGIN, canvas.surface().corner("x"));
  }

  @Test
  void cornerResizesAndNeverBelowTheLeastSize() {
    drag(595, 75, 695, 115);
    assertEquals(300, note().width());
    assertEquals(120, note().height());
    drag(695, 115, 0, 0);
    assertEquals(Comment.MIN_WIDTH, note().width());
    assertEquals(Comment.MIN_HEIGHT, note().height());
  }

  @Test
  void droppedDragLeavesEverythingAsItWas() {
    Gesture gesture = Gestures.begin(canvas.surface(), at(new Point(595, 75)), false);
    gesture.drag(at(new Point(800, 300)));
    assertEquals(404, canvas.scene().comments().look("note").orElseThrow().box().width());
    gesture.cancel();
    assertEquals(200, canvas.scene().comments().look("note").orElseThrow().box().width());
    assertEquals(1, document.past().depth());
  }

  @Test
  void writingEndsAsOneStepAndTheCardGrowsWithItsText() {
    canvas.texts().write("note");
    canvas.texts().finish("many\nlines\nin\none\nsmall\ncard");
    assertEquals(2 * 10 + 6 * 18, note().height());
    assertEquals(2, document.past().depth());
    canvas.texts().write("note");
    canvas.texts().finish(note().text());
    assertEquals(2, document.past().depth(), "nothing was changed");
  }

  @Test
  void newCommentComesToBeOnlyWhenSomethingIsWritten() {
    canvas.beginComment();
    assertTrue(canvas.texts().editProperty().get().orElseThrow() instanceof Edit.NewNote);
    canvas.texts().finish("  ");
    assertEquals(1, document.graph().comments().size());
    canvas.beginComment();
    canvas.texts().finish("새 메모");
    assertEquals("새 메모", document.graph().comments().getLast().text());
    assertEquals(Set.of("note2"), document.selection().comments());
  }

  @Test
  void commentBegunByAKeyComesWhereThePointerIs() {
    canvas.setWindow(1_000, 700);
    Point pointer = canvas.visible().corner().plus(40, 300);
    canvas.actions().pointAt(Optional.of(pointer));
    canvas.beginComment();
    canvas.texts().finish("here");
    Comment there = document.graph().comments().getLast();
    Box card = new Box(there.position().x(), there.position().y(), there.width(), there.height());
    assertTrue(card.contains(pointer));
  }

  @Test
  void blockIsRenamedInPlace() {
    document.select(dev.adjoint.document.Selection.ofNode("x"));
    String block = canvas.edits().blocks().group("Block 1").orElseThrow();
    canvas.texts().rename(block);
    canvas.texts().finish("  Encoder ");
    assertEquals("Encoder", document.graph().blocks().getFirst().title());
    canvas.texts().rename(block);
    canvas.texts().finish("");
    assertEquals("Encoder", document.graph().blocks().getFirst().title(), "a name is needed");
    canvas.edits().blocks().fold(block, true);
    canvas.texts().rename(block);
    assertTrue(canvas.texts().editProperty().get().isPresent(), "folded, too");
    canvas.texts().cancel();
    assertFalse(canvas.texts().editProperty().get().isPresent());
    assertEquals(
        List.of("Encoder"), document.graph().blocks().stream().map(b -> b.title()).toList());
  }
}
