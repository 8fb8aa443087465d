// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.onnx.ModelContent;
import dev.adjoint.onnx.OnnxException;
import dev.adjoint.onnx.OnnxWriter;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// A model in a temporary file, of the kind people import: so many nodes that it is laid out in
/// rows.
public record RehearsedModel(OpCatalog catalog) {
  private static final int BLOCKS = 60;
  private static final Shape SHAPE = Shape.of(4);

  /// Whoever asked for it deletes it.
  public Path write() {
    Graph graph = graph();
    Inference types = Inference.of(graph, catalog);
    SequencedMap<String, PortRef> outputs = new LinkedHashMap<>();
    graph.outputs().forEach(output -> outputs.put(output.node(), output));
    Map<String, Tensor> weights = Map.of("w", Tensor.of(DType.FLOAT32, SHAPE, i -> 1.0));
    try {
      Path file = Files.createTempFile("adjoint-rehearsal", ".onnx");
      OnnxWriter.write(file, new ModelContent(graph, outputs, types::type, weights, catalog));
      return file;
    } catch (IOException | OnnxException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Graph graph() {
    Graph.Builder graph = Graph.builder("model");
    graph.node(Node.of("x", "Input").with("shape", new AttributeValue.Dims(SHAPE)));
    graph.node(Node.of("w", "Parameter").with("shape", new AttributeValue.Dims(SHAPE)));
    graph.node(Node.of("h0", "Mul", "x", "w"));
    for (int i = 1; i <= BLOCKS; i++) {
      graph.node(Node.of("a" + i, "Relu", "h" + (i - 1)));
      graph.node(Node.of("b" + i, "Tanh", "a" + i));
      graph.node(Node.of("h" + i, "Add", "b" + i, "h" + (i - 1)));
    }
    return graph.output("h" + BLOCKS).build();
  }
}
