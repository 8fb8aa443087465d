// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.shape;

import dev.adjoint.ops.source.Constant;
import dev.adjoint.ops.source.Input;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.ops.source.Variable;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;

/// Constants; what states refuse. Values of inputs and states come from outside, so they have no
/// cases.
final class SourceCases {

  static final CaseList CASES = new CaseList(accepted(), rejected());

  private SourceCases() {}

  private static List<OpCase> accepted() {
    return List.of(
        OpCase.of(Constant.OP, "is its value")
            .with(Constant.VALUE, reals(shape(2, 2), 1, 2, 3, 4))
            .gives(reals(shape(2, 2), 1, 2, 3, 4)),
        OpCase.of(Constant.OP, "in the element type it says")
            .with(Constant.VALUE, reals(-1, 2))
            .with(Constant.DTYPE, DType.INT64)
            .gives(longs(-1, 2)),
        OpCase.of(Constant.OP, "of nothing")
            .with(Constant.VALUE, reals(shape(0, 3)))
            .gives(reals(shape(0, 3))));
  }

  private static List<RejectedCase> rejected() {
    Shape open = Shape.of(List.of(Dim.of("N"), Dim.of(3)));
    return List.of(
        RejectedCase.of(Input.OP, "C1")
            .with(Input.SHAPE, open)
            .with(Input.VALUE, reals(shape(2, 3), 1, 2, 3, 4, 5, 6)),
        RejectedCase.of(Input.OP, "C1")
            .with(Input.SHAPE, open)
            .with(Input.DTYPE, DType.FLOAT64)
            .with(Input.VALUE, reals(shape(2, 2), 1, 2, 3, 4)),
        RejectedCase.of(Parameter.OP, "C1").with(Parameter.SHAPE, open),
        RejectedCase.of(Parameter.OP, "C2")
            .with(Parameter.SHAPE, shape(3))
            .with(Parameter.VALUE, reals(1, 2)),
        RejectedCase.of(Parameter.OP, "C3")
            .with(Parameter.SHAPE, shape(3))
            .with(Parameter.DTYPE, DType.INT64),
        RejectedCase.of(Variable.OP, "C1").with(Parameter.SHAPE, open),
        RejectedCase.of(Variable.OP, "C2")
            .with(Parameter.SHAPE, Shape.SCALAR)
            .with(Parameter.VALUE, reals(1)));
  }
}
