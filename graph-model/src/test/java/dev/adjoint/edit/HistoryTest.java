// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Position;
import dev.adjoint.op.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static final Graph START =
      Graph.builder("test").node(Node.of("x", "Input")).node(Node.of("y", "Relu", "x")).build();

  @Test
  void undoingEveryEditGivesTheFirstGraphAndRedoingAllTheLast() {
    for (int seed = 0; seed < 60; seed++) {
      RandomEdits random = new RandomEdits(seed);
      Graph first = random.graph();
      History history = History.of(first);
      List<Graph> states = new ArrayList<>(List.of(first));
      for (int step = 0; step < 80; step++) {
        History next = history.closed().apply(random.edit(history.graph()));
        if (next.depth() > history.depth()) {
          states.add(next.graph());
        }
        history = next;
      }
      for (int depth = history.depth() - 1; depth >= 0; depth--) {
        history = history.undo();
        assertExactly(states.get(depth), history.graph());
      }
      assertFalse(history.canUndo());
      history = history.goTo(Integer.MAX_VALUE);
      assertExactly(states.getLast(), history.graph());
    }
  }

  @Test
  void theInverseOfAnInverseDoesTheEditAgain() {
    for (int seed = 0; seed < 40; seed++) {
      RandomEdits random = new RandomEdits(seed);
      Graph before = random.graph();
      for (int step = 0; step < 40; step++) {
        GraphEdit edit = random.edit(before);
        Graph after = edit.apply(before);
        GraphEdit back = edit.inverse(before);
        assertExactly(before, back.apply(after));
        assertExactly(after, back.inverse(after).apply(before));
        before = after;
      }
    }
  }

  @Test
  void mergedEditsDoWhatTheirPartsDoAndUndoAtOnce() {
    for (int seed = 0; seed < 40; seed++) {
      RandomEdits random = new RandomEdits(seed);
      History history = History.of(random.graph());
      Graph first = history.graph();
      Graph plain = first;
      for (int step = 0; step < 60; step++) {
        GraphEdit edit = random.edit(plain);
        plain = edit.apply(plain);
        history = history.apply(edit);
        assertExactly(plain, history.graph());
      }
      assertExactly(first, history.goTo(0).graph());
    }
  }

  @Test
  void aDragIsOneStep() {
    History history = History.of(START);
    for (int i = 1; i <= 50; i++) {
      history = history.apply(move("x", i));
    }

    assertEquals(1, history.depth());
    assertEquals(START, history.undo().graph());
    assertEquals(50, history.graph().node("x").orElseThrow().position().orElseThrow().x());
  }

  @Test
  void movesOfOtherNodesOrAfterTheGestureEndedAreStepsOfTheirOwn() {
    History history = History.of(START).apply(move("x", 1)).apply(move("y", 1));
    assertEquals(2, history.depth());
    assertEquals(3, history.closed().apply(move("y", 2)).depth());
    assertEquals(3, history.markSaved(history).apply(move("y", 2)).depth());
    assertEquals(2, history.undo().apply(move("x", 2)).depth());
  }

  @Test
  void typingIsOneStepButSingleChangesAreNot() {
    History typed = History.of(START);
    History single = History.of(START);
    for (int i = 1; i <= 5; i++) {
      AttributeValue value = new AttributeValue.Int(i);
      typed = typed.apply(new SetAttribute("y", "n", value, true));
      single = single.apply(new SetAttribute("y", "n", value));
    }
    assertEquals(1, typed.depth());
    assertEquals(5, single.depth());
  }

  @Test
  void anEditThatChangesNothingLeavesNoTrace() {
    History history = History.of(START).apply(move("x", 1)).undo();

    assertSame(history, history.apply(new RemoveNodes(Set.of("nobody"))));
    assertSame(history, history.apply(new Connect(PortRef.of("x"), "y", 0)));
    assertSame(history, history.apply(new AddNode(Node.of("x", "Relu"))));
    assertTrue(history.canRedo());
  }

  @Test
  void aNewEditForgetsWhatWasUndone() {
    History history = History.of(START).apply(move("x", 1)).undo().apply(move("y", 1));

    assertFalse(history.canRedo());
    assertEquals(List.of("Move y"), history.labels().stream().map(EditLabel::english).toList());
  }

  @Test
  void theSavedStateIsCleanHoweverItIsReached() {
    History moved = History.of(START).apply(move("x", 1));
    History saved = moved.markSaved(moved);

    assertFalse(saved.isDirty());
    assertTrue(saved.undo().isDirty());
    assertFalse(saved.undo().redo().isDirty());
    assertTrue(saved.apply(move("x", 2)).isDirty());
    assertFalse(saved.apply(move("x", 2)).undo().isDirty());
    assertTrue(saved.undo().apply(move("y", 1)).undo().isDirty());
  }

  @Test
  void aGraphThatNoFileHoldsIsDirtyUntilSaved() {
    History history = History.unsaved(START);

    assertTrue(history.isDirty());
    assertFalse(history.markSaved(history).isDirty());
  }

  @Test
  void whatIsDoneWhileAStateIsWrittenIsStillToBeSaved() {
    History written = History.of(START).apply(move("x", 1));
    History later = written.closed().apply(move("y", 1)).markSaved(written);

    assertTrue(later.isDirty());
    assertFalse(later.undo().isDirty());
  }

  @Test
  void theVisibleHistoryListsWhatWasDoneAndWhatCanBeDoneAgain() {
    History history =
        History.of(START)
            .apply(new AddNode(Node.of("z", "Tanh")))
            .apply(move("x", 1))
            .apply(new RenameNode("z", "q"))
            .undo();

    assertEquals(
        List.of("Add Tanh", "Move x", "Rename z to q"),
        history.labels().stream().map(EditLabel::english).toList());
    assertEquals(2, history.depth());
    assertEquals("Move x", history.undoLabel().orElseThrow().english());
    assertEquals("Rename z to q", history.redoLabel().orElseThrow().english());
  }

  @Test
  void thousandsOfEditsCanBeUndone() {
    History history = History.of(START);
    for (int i = 0; i < 20_000; i++) {
      history = history.apply(new SetAttribute("y", "n", new AttributeValue.Int(i)));
    }
    assertEquals(START, history.goTo(0).graph());
    assertEquals(20_000, history.labels().size());
  }

  private static GraphEdit move(String id, double x) {
    return new MoveNodes(Map.of(id, new Position(x, 0)));
  }

  private static void assertExactly(Graph expected, Graph actual) {
    assertEquals(expected, actual);
    assertEquals(
        List.copyOf(expected.nodesById().keySet()), List.copyOf(actual.nodesById().keySet()));
  }
}
