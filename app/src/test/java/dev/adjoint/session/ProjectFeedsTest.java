// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.Content;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.FeedSource.FeedException;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFeedsTest {
  private static final String TRAINING =
      """
      {"loss": "y", "optimizer": {"kind": "sgd", "learning_rate": 0.1}, "batch": 2,
       "epochs": 1, "shuffle": false,
       "data": {"x": {"path": "points.csv", "columns": ["a", "b"]}}}
      """;

  @TempDir private Path folder;

  private final ProjectFeeds feeds = new ProjectFeeds();

  private static Node input(String id) {
    Shape shape = Shape.of(List.of(Dim.of("N"), Dim.of(2)));
    return Node.of(id, "Input").with("shape", new AttributeValue.Dims(shape));
  }

  private static Content content(Optional<String> training) {
    Graph graph =
        Graph.builder("points")
            .node(input("x"))
            .node(input("other"))
            .node(Node.of("y", "Add", "x", "other"))
            .training(training)
            .build();
    return new Content(graph, Inference.of(graph, StandardOps.CATALOG));
  }

  private Optional<Path> file() {
    return Optional.of(folder.resolve("points.json"));
  }

  @Test
  void firstBatchOfTheDataIsFedAndTheRestIsRandomOfTheSameBatch()
      throws IOException, FeedException {
    Files.writeString(folder.resolve("points.csv"), "a,b\n1,2\n3,4\n5,6\n");
    Map<String, Tensor> fed = feeds.feeds(content(Optional.of(TRAINING)), file(), 1);
    assertEquals(Shape.of(2, 2), fed.get("x").shape());
    assertEquals(4, fed.get("x").get(3));
    assertEquals(Shape.of(2, 2), fed.get("other").shape());
  }

  @Test
  void graphWithoutDataGetsTheSameRandomNumbersEveryTime() throws FeedException {
    Map<String, Tensor> first = feeds.feeds(content(Optional.empty()), Optional.empty(), 1);
    Map<String, Tensor> second = feeds.feeds(content(Optional.empty()), Optional.empty(), 1);
    assertEquals(Shape.of(8, 2), first.get("x").shape());
    assertTrue(first.get("x").sameAs(second.get("x")));
  }

  @Test
  void inputGetsItsOwnValueOrKindOfSample() throws FeedException {
    Tensor own = Tensor.of(DType.FLOAT32, Shape.of(1, 2), i -> 7 + 2 * i);
    Node chosen = input("x").with("value", new AttributeValue.Literal(own));
    Node ones = input("other").with("sample", new AttributeValue.Text("ones"));
    Graph graph = Graph.builder("own").node(chosen).node(ones).build();
    Map<String, Tensor> fed =
        feeds.feeds(
            new Content(graph, Inference.of(graph, StandardOps.CATALOG)), Optional.empty(), 1);
    assertEquals(9, fed.get("x").get(1));
    assertEquals(1, fed.get("other").get(0));
  }

  @Test
  void missingDataIsSaidInALine() {
    var fault =
        assertThrows(
            FeedException.class, () -> feeds.feeds(content(Optional.of(TRAINING)), file(), 1));
    assertTrue(fault.getMessage().contains("points.csv"), fault.getMessage());
  }
}
