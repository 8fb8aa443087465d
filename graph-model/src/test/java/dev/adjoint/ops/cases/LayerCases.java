// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.ramp;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.layer.BatchNorm;
import dev.adjoint.ops.layer.Conv2D;
import dev.adjoint.ops.layer.LayerNorm;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.List;

/// Layers with filters and layers with statistics. Expected values are sums over windows of ones,
/// and NumPy's.
final class LayerCases {

  static final CaseList CASES = new CaseList(accepted(), rejected());

  private LayerCases() {}

  private static List<OpCase> accepted() {
    return List.of(
        OpCase.of(Conv2D.OP, "filters of ones, the size stays", ramp(1, 2, 2, 3))
            .with(Conv2D.FILTERS, 1L)
            .with(Conv2D.KERNEL_INITIALIZER, "ones")
            .gives(reals(shape(1, 1, 2, 3), 4.5, -2.5, -6, 4.5, -2.5, -6))
            .smooth(),
        OpCase.of(Conv2D.OP, "without padding, a bias of one, relu", ramp(1, 1, 3, 3))
            .with(Conv2D.FILTERS, 2L)
            .with(Conv2D.KERNEL_SIZE, 2L)
            .with(Conv2D.PADDING, "valid")
            .with(Conv2D.ACTIVATION, "relu")
            .with(Conv2D.KERNEL_INITIALIZER, "ones")
            .with(Conv2D.BIAS_INITIALIZER, "ones")
            .gives(reals(shape(1, 2, 2, 2), 2.5, 0, 6, 0, 2.5, 0, 6, 0)),
        OpCase.of(Conv2D.OP, "a group for each channel, strided", ramp(1, 2, 3, 3))
            .with(Conv2D.FILTERS, 2L)
            .with(Conv2D.GROUPS, 2L)
            .with(Conv2D.STRIDE, 2L)
            .with(Conv2D.KERNEL_SIZE, 1L)
            .with(Conv2D.USE_BIAS, false)
            .with(Conv2D.KERNEL_INITIALIZER, "ones")
            .gives(reals(shape(1, 2, 2, 2), -2.5, -1, 2, -2, 1.5, -2.5, 0.5, 2))
            .smooth(),
        OpCase.of(BatchNorm.OP, "fresh statistics", reals(shape(2, 2), 1, 2, 3, -4))
            .with(BatchNorm.EPSILON, 3.0)
            .gives(reals(shape(2, 2), 0.5, 1, 1.5, -2))
            .smooth(),
        OpCase.of(LayerNorm.OP, "rows", reals(shape(2, 2), 1, 3, 5, -5))
            .with(LayerNorm.EPSILON, 0.5)
            .gives(
                reals(
                    shape(2, 2),
                    -1 / Math.sqrt(1.5),
                    1 / Math.sqrt(1.5),
                    5 / Math.sqrt(25.5),
                    -5 / Math.sqrt(25.5)))
            .smooth());
  }

  private static List<RejectedCase> rejected() {
    TensorType unknown =
        new TensorType(
            DType.FLOAT32, Shape.of(List.of(Dim.of(1), Dim.of("C"), Dim.of(5), Dim.of("W"))));
    return List.of(
        RejectedCase.of(Conv2D.OP, "C1").with(Conv2D.FILTERS, 2L).of(type(1, 3, 5)),
        RejectedCase.of(Conv2D.OP, "C2").with(Conv2D.FILTERS, 2L).of(unknown),
        RejectedCase.of(Conv2D.OP, "C3")
            .with(Conv2D.FILTERS, 3L)
            .with(Conv2D.GROUPS, 2L)
            .of(type(1, 4, 5, 5)),
        RejectedCase.of(Conv2D.OP, "C4")
            .with(Conv2D.FILTERS, 2L)
            .with(Conv2D.PADDING, "valid")
            .of(type(1, 4, 5, 2)),
        RejectedCase.of(Conv2D.OP, "C4").with(Conv2D.FILTERS, 2L).of(type(1, 4, 0, 5)),
        RejectedCase.of(BatchNorm.OP, "C1").of(type(3)),
        RejectedCase.of(BatchNorm.OP, "C2").of(unknown),
        RejectedCase.of(LayerNorm.OP, "C1").of(type()),
        RejectedCase.of(LayerNorm.OP, "C1").of(unknown));
  }
}
