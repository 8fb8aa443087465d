// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.recurrent;

import dev.adjoint.op.Category;
import dev.adjoint.op.OpBuilder;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.type.DType;
import java.util.List;
import java.util.Set;

/// What tells one recurrent op from another in its declaration.
///
/// @param gates blocks of `hidden` rows in `W` and `R`
/// @param functions default activation functions of one direction
/// @param states ports of the initial states, the hidden state first; each has an output `Y_h`…
record Kind(String name, int gates, List<String> functions, List<String> states) {

  private static final TypeSet LENGTHS = new TypeSet("int32", Set.of(DType.INT32));

  /// Ports and attributes in ONNX's order; `P` and further attributes are the op's own.
  OpBuilder declare() {
    OpBuilder op =
        OpDef.named(name)
            .since(22)
            .category(Category.SEQUENCE)
            .input("X", "T", TypeSet.FLOATING)
            .input("W", "T", TypeSet.FLOATING)
            .input("R", "T", TypeSet.FLOATING)
            .optionalInput("B", "T", TypeSet.FLOATING)
            .optionalInput("sequence_lens", "T1", LENGTHS);
    states.forEach(port -> op.optionalInput(port, "T", TypeSet.FLOATING));
    op.output("Y", "T");
    states.forEach(port -> op.output(port.replace("initial", "Y"), "T"));
    return op.attribute(Settings.DIRECTION)
        .attribute(Settings.HIDDEN_SIZE)
        .attribute(Settings.ACTIVATIONS)
        .attribute(Settings.ACTIVATION_ALPHA)
        .attribute(Settings.ACTIVATION_BETA)
        .attribute(Settings.CLIP)
        .attribute(Settings.LAYOUT)
        .shapes(in -> new RecurrentShape(in, this).outputs());
  }
}
