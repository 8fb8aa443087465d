// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.sourcecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.codegen.Dialect;
import dev.adjoint.codegen.Line;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.JsonStore;
import dev.adjoint.document.Selection;
import dev.adjoint.edit.AddNode;
import dev.adjoint.edit.RenameNode;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.FxBridge;
import dev.adjoint.type.Shape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourceViewModelTest {
  private final DocumentViewModel document =
      new DocumentViewModel(
          StandardOps.CATALOG, new JsonStore(StandardOps.CATALOG), graph -> graph);
  private final SourceViewModel code = new SourceViewModel(document, FxBridge.direct());

  @BeforeEach
  void open() {
    document.show(
        Graph.builder("net")
            .node(Node.of("x", "Input").with("shape", dims(2, 3)))
            .node(Node.of("w", "Parameter").with("shape", dims(3, 3)))
            .node(Node.of("m", "MatMul", "x", "w"))
            .node(Node.of("h", "Relu", "m"))
            .node(Node.of("s", "ReduceSum", "h").with("keepdims", new AttributeValue.Int(0)))
            .output("s")
            .build());
  }

  private static AttributeValue dims(long... sizes) {
    return new AttributeValue.Dims(Shape.of(sizes));
  }

  private String text(Dialect dialect) throws Exception {
    code.await();
    return code.text(dialect).get().whole();
  }

  @Test
  void nothingIsWrittenUntilSomebodyLooks() throws Exception {
    assertEquals("\n", text(Dialect.NUMPY));
    code.setLooking(true);
    assertTrue(text(Dialect.NUMPY).contains("h = np.maximum(m, 0)"), text(Dialect.NUMPY));
    assertTrue(text(Dialect.PYTORCH).contains("m = x @ self.w"), text(Dialect.PYTORCH));
    assertTrue(text(Dialect.KERAS).contains("h = ops.relu(m)"), text(Dialect.KERAS));
  }

  @Test
  void everyEditIsFollowed() throws Exception {
    code.setLooking(true);
    document.perform(new RenameNode("h", "hidden"));
    assertTrue(text(Dialect.NUMPY).contains("hidden = np.maximum(m, 0)"), text(Dialect.NUMPY));
    code.setLooking(false);
    document.perform(new RenameNode("hidden", "unseen"));
    assertTrue(text(Dialect.NUMPY).contains("hidden = "), text(Dialect.NUMPY));
  }

  @Test
  void aGraphWithAFaultSaysWhyItHasNoCode() throws Exception {
    code.setLooking(true);
    document.perform(new AddNode(Node.of("lost", "Relu")));
    code.await();
    SourceText text = code.text(Dialect.KERAS).get();
    assertTrue(text.lines().isEmpty() && text.fault().contains("lost"), text.fault());
    assertTrue(text.broken(), "the graph is at fault, not the dialect");
  }

  @Test
  void whatADialectDoesNotHaveIsSaidInOneSentence() throws Exception {
    code.setLooking(true);
    document.perform(
        new AddNode(
            Node.of("last", "ArgMax", "h").with("select_last_index", new AttributeValue.Int(1))));
    code.await();
    SourceText text = code.text(Dialect.KERAS).get();
    assertEquals(
        "last: ArgMax has no form in Keras here: it asks for the last of equal elements",
        text.fault());
    assertFalse(text.broken(), "the graph is sound");
  }

  @Test
  void linesKnowTheirNodesAndSelectThem() throws Exception {
    code.setLooking(true);
    code.await();
    Line line =
        code.text(Dialect.NUMPY).get().lines().stream()
            .filter(each -> each.text().contains("np.maximum"))
            .findFirst()
            .orElseThrow();
    code.select(line.node());
    assertEquals(Selection.ofNode("h"), document.selection());
    assertEquals("h", code.lit().getValue());
  }
}
