// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.projects;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The float initializers of an ONNX model, just enough of its wire format for the training cases:
/// ModelProto.graph = 7, GraphProto.initializer = 5, TensorProto dims = 1, name = 8, raw_data = 9.
final class OnnxInitializers {

  private OnnxInitializers() {}

  static Map<String, Tensor> read(byte[] model) {
    Map<String, Tensor> initializers = new LinkedHashMap<>();
    ByteBuffer graph = messages(ByteBuffer.wrap(model), 7).getFirst();
    messages(graph, 5).forEach(t -> initializers.put(name(t), tensor(t)));
    return initializers;
  }

  private static String name(ByteBuffer tensor) {
    return StandardCharsets.UTF_8.decode(messages(tensor, 8).getFirst()).toString();
  }

  private static Tensor tensor(ByteBuffer message) {
    List<Long> dims = new ArrayList<>();
    ByteBuffer in = message.duplicate();
    while (in.hasRemaining()) {
      long key = varint(in);
      if (key == 1 << 3) {
        dims.add(varint(in));
      } else {
        skip(in, (int) key & 7);
      }
    }
    ByteBuffer raw = messages(message, 9).getFirst().order(ByteOrder.LITTLE_ENDIAN);
    Shape shape = Shape.of(dims.stream().mapToLong(Long::longValue).toArray());
    int start = raw.position();
    return Tensor.of(DType.FLOAT32, shape, i -> raw.getFloat(start + 4 * (int) i));
  }

  /// The length-delimited fields numbered `field`.
  private static List<ByteBuffer> messages(ByteBuffer message, int field) {
    List<ByteBuffer> found = new ArrayList<>();
    ByteBuffer in = message.duplicate();
    while (in.hasRemaining()) {
      long key = varint(in);
      if (key == ((long) field << 3 | 2)) {
        int length = (int) varint(in);
        found.add(in.slice(in.position(), length));
        in.position(in.position() + length);
      } else {
        skip(in, (int) key & 7);
      }
    }
    return found;
  }

  private static void skip(ByteBuffer in, int wireType) {
    switch (wireType) {
      case 0 -> varint(in);
      case 1 -> in.position(in.position() + 8);
      case 2 -> {
        int length = (int) varint(in);
        in.position(in.position() + length);
      }
      case 5 -> in.position(in.position() + 4);
      default -> throw new IllegalArgumentException("wire type " + wireType);
    }
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
