// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.onnx.proto.DimProto;
import dev.adjoint.onnx.proto.GraphProto;
import dev.adjoint.onnx.proto.ModelProto;
import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.onnx.proto.OperatorSet;
import dev.adjoint.onnx.proto.ProtoWriter;
import dev.adjoint.onnx.proto.TensorProto;
import dev.adjoint.onnx.proto.ValueInfoProto;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Models for tests, written piece by piece.
final class Models {

  private final int version;
  private final List<NodeProto> nodes = new ArrayList<>();
  private final List<TensorProto> initializers = new ArrayList<>();
  private final List<ValueInfoProto> inputs = new ArrayList<>();
  private final List<ValueInfoProto> outputs = new ArrayList<>();

  private Models(int version) {
    this.version = version;
  }

  static Models of(int version) {
    return new Models(version);
  }

  Models node(NodeProto node) {
    nodes.add(node);
    return this;
  }

  Models node(String op, List<String> from, String... to) {
    return node(NodeProto.of(op, from, List.of(to)));
  }

  Models weight(String name, Tensor value) {
    initializers.add(TensorEncoder.encode(name, value));
    return this;
  }

  Models weight(TensorProto stored) {
    initializers.add(stored);
    return this;
  }

  /// A float input; a size of -1 is named `N`.
  Models input(String name, long... sizes) {
    inputs.add(floats(name, sizes));
    return this;
  }

  Models input(ValueInfoProto value) {
    inputs.add(value);
    return this;
  }

  Models output(String name, long... sizes) {
    outputs.add(floats(name, sizes));
    return this;
  }

  private static ValueInfoProto floats(String name, long... sizes) {
    List<DimProto> dims = new ArrayList<>();
    for (long size : sizes) {
      dims.add(
          size < 0
              ? new DimProto(OptionalLong.empty(), "N")
              : new DimProto(OptionalLong.of(size), ""));
    }
    return ValueInfoProto.tensor(name, TensorProto.FLOAT, Optional.of(dims));
  }

  GraphProto graph() {
    return new GraphProto("tested", nodes, initializers, inputs, outputs, List.of(), 0);
  }

  byte[] bytes() {
    return bytes(graph(), version);
  }

  static byte[] bytes(GraphProto graph, int version) {
    ModelProto model =
        new ModelProto(
            8, "tests", List.of(new OperatorSet("", version)), Optional.of(graph), List.of());
    ProtoWriter out = new ProtoWriter();
    model.write(out);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      out.writeTo(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  ImportedModel read() throws OnnxException {
    return OnnxReader.read("model.onnx", bytes(), StandardOps.CATALOG);
  }

  static ImportedModel read(byte[] bytes) throws OnnxException {
    return OnnxReader.read("model.onnx", bytes, StandardOps.CATALOG);
  }
}
