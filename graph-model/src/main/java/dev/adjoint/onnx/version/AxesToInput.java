// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.stream.Stream;

/// Axes were an attribute before they became the second input.
final class AxesToInput {

  static final List<Migration> ALL =
      Stream.concat(
              Migrations.each(List.of("Squeeze", "Unsqueeze", "ReduceSum"), op -> migration(op, 12))
                  .stream(),
              Migrations.each(
                  List.of(
                      "ReduceL1",
                      "ReduceL2",
                      "ReduceLogSum",
                      "ReduceLogSumExp",
                      "ReduceMax",
                      "ReduceMean",
                      "ReduceMin",
                      "ReduceProd",
                      "ReduceSumSquare"),
                  op -> migration(op, 17))
                  .stream())
          .toList();

  private AxesToInput() {}

  private static Migration migration(String op, int last) {
    return Migration.of(op, last, AxesToInput::moved);
  }

  private static NodeProto moved(NodeProto old, Surroundings at) {
    return old.attribute("axes").orElse(null) instanceof AttributeProto.Ints(List<Long> axes)
        ? old.without("axes").withInput(1, at.constant(old.output(0) + "_axes", longs(axes)))
        : old;
  }

  /// A list of numbers as a constant operand.
  static Tensor longs(List<Long> values) {
    return Tensor.vector(values.stream().mapToLong(Long::longValue).toArray());
  }
}
