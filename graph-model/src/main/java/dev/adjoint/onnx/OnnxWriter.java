// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.file.AtomicFile;
import dev.adjoint.graph.Body;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.onnx.proto.GraphProto;
import dev.adjoint.onnx.proto.ModelProto;
import dev.adjoint.onnx.proto.OperatorSet;
import dev.adjoint.onnx.proto.ProtoWriter;
import dev.adjoint.onnx.proto.TensorProto;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Subgraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Writes ONNX models.
public final class OnnxWriter {

  /// The operator set of a model that needs no newer one: old enough for most programs, and in
  /// everything written here the same as the newest.
  private static final int USUAL = 21;

  private static final int IR_VERSION = 10;

  static final String PRODUCER = "Adjoint";

  /// Protobuf ends at 2 GiB; more weights than this go into a file of their own.
  private static final long LARGEST = 1_500_000_000L;

  private OnnxWriter() {}

  /// Writes the model; files are whole or absent.
  public static void write(Path file, ModelContent content) throws OnnxException {
    try {
      ModelProto model = model(content);
      if (weightBytes(model) > LARGEST) {
        String data = Objects.requireNonNull(file.getFileName()) + ".data";
        WeightFile weights = new WeightFile(data, model.graph().orElseThrow());
        AtomicFile.write(file.resolveSibling(data), weights::writeTo);
        model = withGraph(model, weights.graph());
      }
      ProtoWriter out = new ProtoWriter();
      model.write(out);
      AtomicFile.write(file, out::writeTo);
    } catch (IOException fault) {
      throw OnnxException.unwritable(file, fault);
    }
  }

  /// The model as bytes, for those who do not want a file.
  public static byte[] bytes(ModelContent content) {
    ProtoWriter out = new ProtoWriter();
    model(content).write(out);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      out.writeTo(bytes);
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static ModelProto model(ModelContent content) {
    int version = version(content.graph(), content);
    return withGraph(
        new ModelProto(
            IR_VERSION,
            PRODUCER,
            List.of(new OperatorSet("", version)),
            Optional.empty(),
            List.of()),
        GraphExport.of(content));
  }

  private static ModelProto withGraph(ModelProto model, GraphProto graph) {
    return new ModelProto(
        model.irVersion(),
        model.producer(),
        model.operatorSets(),
        Optional.of(graph),
        model.functions());
  }

  private static long weightBytes(ModelProto model) {
    return model.graph().orElseThrow().initializers().stream()
        .map(TensorProto::data)
        .mapToLong(data -> data.bytes().byteSize())
        .sum();
  }

  /// The oldest operator set in which everything can be said, from the usual one on.
  private static int version(Graph graph, ModelContent content) {
    int version = USUAL;
    for (Node node : graph.nodes()) {
      List<Integer> known = Operators.VERSIONS.getOrDefault(node.op(), List.of(1));
      if (known.getFirst() > USUAL) {
        int since = content.catalog().find(node.op()).map(op -> op.since()).orElse(USUAL);
        version = Math.max(version, since);
      }
      for (AttributeValue value : node.attributes().values().values()) {
        if (value instanceof AttributeValue.Body(Subgraph inside) && inside instanceof Body body) {
          version = Math.max(version, version(body.graph(), content));
        }
      }
    }
    return version;
  }
}
