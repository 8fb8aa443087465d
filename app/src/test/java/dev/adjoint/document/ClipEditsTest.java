// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Position;
import dev.adjoint.ops.StandardOps;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClipEditsTest {
  private final DocumentViewModel document = document();
  private final ClipEdits clips = new ClipEdits(document);

  private static DocumentViewModel document() {
    DocumentViewModel made =
        new DocumentViewModel(
            StandardOps.CATALOG, new JsonStore(StandardOps.CATALOG), graph -> graph);
    made.show(
        Graph.builder("pair")
            .node(Node.of("x", "Input").at(100, 50))
            .node(Node.of("a", "Relu", "x").at(300, 40))
            .node(Node.of("b", "Tanh", "a").at(500, 60))
            .build());
    made.select(Selection.ofNodes(Set.of("a", "b")));
    return made;
  }

  @Test
  void pasteIntoAnotherDocumentLandsAtThePlace() throws IOException {
    DocumentViewModel other = document();
    String text = clips.copy().orElseThrow();
    new ClipEdits(other).paste(text, new Point(1000, 400));
    assertEquals(Optional.of(new Position(1000, 400)), other.graph().node("a2").get().position());
    assertEquals(Optional.of(new Position(1200, 420)), other.graph().node("b2").get().position());
    assertEquals(Set.of("a2", "b2"), other.selection().nodes());
    assertEquals(Optional.empty(), other.graph().node("a2").get().input(0));
    assertEquals(1, other.past().depth());
  }

  @Test
  void pasteLandsInSightAndBesideTheOriginalWhereThatIsInSight() throws IOException {
    String text = clips.copy().orElseThrow();
    clips.paste(text, new Box(0, 0, 1000, 600));
    assertEquals(Optional.of(new Position(332, 72)), document.graph().node("a2").get().position());
    Box elsewhere = new Box(4000, 4000, 1000, 600);
    clips.paste(text, elsewhere);
    for (String id : Set.of("a3", "b3")) {
      Position at = document.graph().node(id).get().position().orElseThrow();
      assertTrue(elsewhere.grown(-100).contains(new Point(at.x(), at.y())), id);
    }
  }

  @Test
  void duplicatesCanKeepWhatFeedsThem() {
    clips.duplicateWired();
    assertEquals(Optional.of(PortRef.of("x")), document.graph().node("a2").get().input(0));
    assertEquals(Optional.of(PortRef.of("a2")), document.graph().node("b2").get().input(0));
    document.undo();
    document.select(Selection.ofNode("a"));
    clips.duplicate();
    assertEquals(Optional.empty(), document.graph().node("a2").get().input(0));
  }

  @Test
  void foreignTextIsRefusedOnOneLine() {
    for (String text : new String[] {"Hello, world", "{\"nodes\": 3}", "[1, 2]", "{\"a\": "}) {
      IOException refused = assertThrows(IOException.class, () -> clips.paste(text));
      assertFalse(String.valueOf(refused.getMessage()).contains("\n"), text);
    }
    assertEquals(0, document.past().depth());
  }
}
