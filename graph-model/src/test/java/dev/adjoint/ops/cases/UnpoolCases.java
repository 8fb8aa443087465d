// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.conv.MaxUnpool;
import dev.adjoint.ops.conv.Sliding;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.Arrays;
import java.util.List;

/// Maxima put back in their places.
final class UnpoolCases {

  private static final List<Long> TWO = List.of(2L, 2L);
  private static final Tensor X = reals(shape(1, 1, 2, 2), 1, 2, 3, 4);
  private static final TensorType PLACES = type(DType.INT64, 1, 2, 3);

  static final CaseList CASES = new CaseList(accepted(), rejected());

  private UnpoolCases() {}

  private static List<OpCase> accepted() {
    return List.of(
        OpCase.of(MaxUnpool.OP, "the size follows from the windows", X)
            .then(longs(shape(1, 1, 2, 2), 5, 7, 13, 15))
            .with(Sliding.KERNEL_SHAPE, TWO)
            .with(Sliding.STRIDES, TWO)
            .gives(reals(shape(1, 1, 4, 4), 0, 0, 0, 0, 0, 1, 0, 2, 0, 0, 0, 0, 0, 3, 0, 4))
            .smooth(),
        OpCase.of(MaxUnpool.OP, "the size is said", X)
            .then(longs(shape(1, 1, 2, 2), 0, 2, 4, 14))
            .then(longs(1, 1, 3, 5))
            .with(Sliding.KERNEL_SHAPE, TWO)
            .with(Sliding.STRIDES, TWO)
            .gives(reals(shape(1, 1, 3, 5), 1, 0, 2, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4)),
        OpCase.of(MaxUnpool.OP, "padded signals", reals(shape(2, 1, 2), 5, 6, 7, 8))
            .then(longs(shape(2, 1, 2), 0, 1, 3, 5))
            .with(Sliding.KERNEL_SHAPE, List.of(3L))
            .with(Sliding.STRIDES, List.of(2L))
            .with(Sliding.PADS, List.of(1L, 1L))
            .gives(reals(shape(2, 1, 3), 5, 6, 0, 7, 0, 8))
            .smooth());
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        signals("C1", 2).of(type(2, 3)).of(type(DType.INT64, 2, 3)),
        signals("C2", 2, 2).of(type(1, 2, 3)).of(PLACES),
        signals("C3", 2).with(Sliding.PADS, List.of(1L)).of(type(1, 2, 3)).of(PLACES),
        signals("C4", 0).of(type(1, 2, 3)).of(PLACES),
        signals("C4", 2).with(Sliding.STRIDES, List.of(0L)).of(type(1, 2, 3)).of(PLACES),
        signals("C5", 2).of(type(1, 2, 4)).of(PLACES),
        signals("C6", 2).of(type(1, 2, 3)).of(PLACES).of(longs(6)),
        signals("C6", 2).of(type(1, 2, 3)).of(PLACES).of(longs(1, 2, -6)),
        signals("C7", 1).with(Sliding.PADS, List.of(3L, 2L)).of(type(1, 2, 3)).of(PLACES));
  }

  private static RejectedCase signals(String code, long... kernel) {
    List<Long> sizes = Arrays.stream(kernel).boxed().toList();
    return RejectedCase.of(MaxUnpool.OP, code).with(Sliding.KERNEL_SHAPE, sizes);
  }
}
