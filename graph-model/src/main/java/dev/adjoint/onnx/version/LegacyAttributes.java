// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.NodeProto;
import java.util.List;

/// Attributes of the first operator sets that say nothing about the result, Concat's axis, which
/// could be left out, and the power of a norm, which could be written as a fraction.
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
                  Migration.of("LpPool", 1, LegacyAttributes::wholePower),
                  Migration.of("GlobalLpPool", 1, LegacyAttributes::wholePower),
                  Migration.of("RNN", 6, (old, at) -> old.without("output_sequence")),
                  Migration.of("GRU", 6, (old, at) -> old.without("output_sequence")),
                  Migration.of("LSTM", 6, (old, at) -> old.without("output_sequence")))
                  .stream())
          .toList();

  private LegacyAttributes() {}

  private static NodeProto axis(NodeProto old, Surroundings at) {
    return old.attribute("axis").isEmpty() ? old.with("axis", 1) : old;
  }

  /// A power that is no whole number stays, and is named as what Adjoint does not have.
  private static NodeProto wholePower(NodeProto old, Surroundings at) {
    return old.attribute("p").orElse(null) instanceof AttributeProto.Real(float p)
            && p == Math.rint(p)
        ? old.with("p", (long) p)
        : old;
  }
}
