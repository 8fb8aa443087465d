// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.NodeProto;
import java.util.List;

/// Attributes of the first operator sets that say nothing about the result, and Concat's axis,
/// which could be left out.
final class LegacyAttributes {

  private static final List<String> CONSUMING =
      List.of(
          "Abs",
          "Add",
          "BatchNormalization",
          "Ceil",
          "Clip",
          "Div",
          "Dropout",
          "Elu",
          "Exp",
          "Floor",
          "HardSigmoid",
          "InstanceNormalization",
          "LeakyRelu",
          "Log",
          "Max",
          "Mean",
          "Min",
          "Mul",
          "Neg",
          "PRelu",
          "Reciprocal",
          "Relu",
          "Reshape",
          "Selu",
          "Sigmoid",
          "Sqrt",
          "Sub",
          "Sum",
          "Tanh");

  static final List<Migration> ALL =
      java.util.stream.Stream.concat(
              Migrations.each(
                  CONSUMING, op -> Migration.of(op, 5, (old, at) -> old.without("consumed_inputs")))
                  .stream(),
              List.of(
                  Migration.of("Concat", 3, LegacyAttributes::axis),
                  Migration.of("RNN", 6, (old, at) -> old.without("output_sequence")),
                  Migration.of("GRU", 6, (old, at) -> old.without("output_sequence")),
                  Migration.of("LSTM", 6, (old, at) -> old.without("output_sequence")))
                  .stream())
          .toList();

  private LegacyAttributes() {}

  private static NodeProto axis(NodeProto old, Surroundings at) {
    return old.attribute("axis").isEmpty() ? old.with("axis", 1) : old;
  }
}
