// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.ramp;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.shape;

import dev.adjoint.ops.conv.Conv;
import dev.adjoint.ops.conv.ConvTranspose;
import dev.adjoint.ops.conv.Sliding;
import dev.adjoint.ops.internal.ConvInputGradient;
import dev.adjoint.ops.internal.ConvWeightGradient;
import java.util.List;

/// Transposed convolutions and gradients of convolutions. Expected values come from a sum over
/// indices in Python, written apart from the kernels.
final class ConvTransposeCases {

  private ConvTransposeCases() {}

  static List<OpCase> transposed() {
    return List.of(
        OpCase.of(ConvTranspose.OP, "a signal with bias", ramp(1, 2, 3), ramp(2, 2, 3), ramp(2))
            .with(Sliding.STRIDES, List.of(2L))
            .with(Sliding.PADS, List.of(1L, 1L))
            .gives(reals(shape(1, 2, 5), -5, -6.5, -1.5, -5, -3.5, -1.5, 1.75, 1.25, -6.5, 1.25))
            .smooth(),
        OpCase.of(ConvTranspose.OP, "one more row and column", ramp(1, 1, 2, 2), ramp(1, 1, 3, 3))
            .with(Sliding.STRIDES, List.of(2L, 2L))
            .with(Sliding.PADS, List.of(1L, 1L, 1L, 1L))
            .with(ConvTranspose.OUTPUT_PADDING, List.of(1L, 1L))
            .gives(
                reals(
                    shape(1, 1, 4, 4),
                    -1.25,
                    6.25,
                    0.5,
                    -1.5,
                    -1,
                    1.75,
                    2.5,
                    -4.5,
                    -0.5,
                    7.75,
                    1.25,
                    -3.75,
                    0,
                    7,
                    0,
                    -5))
            .smooth(),
        OpCase.of(ConvTranspose.OP, "two groups", ramp(1, 2, 2), ramp(2, 2, 2))
            .with(Conv.GROUP, 2L)
            .gives(reals(shape(1, 4, 3), 6.25, -5, 1, 2.5, -7.25, 2.5, -0.5, 2.75, -3.75, -2, 5, 0))
            .smooth(),
        OpCase.of(ConvTranspose.OP, "dilated", ramp(1, 1, 2, 2), ramp(1, 2, 2, 2))
            .with(Sliding.DILATIONS, List.of(2L, 2L))
            .gives(
                reals(
                    shape(1, 2, 4, 4),
                    6.25,
                    -2.5,
                    -2.5,
                    1,
                    2.5,
                    -6.25,
                    -1,
                    2.5,
                    2.5,
                    -1,
                    -6.25,
                    2.5,
                    1,
                    -2.5,
                    -2.5,
                    6.25,
                    -1.25,
                    0.5,
                    3.75,
                    -1.5,
                    -0.5,
                    1.25,
                    1.5,
                    -3.75,
                    -5,
                    2,
                    0,
                    0,
                    -2,
                    5,
                    0,
                    0))
            .smooth(),
        OpCase.of(ConvTranspose.OP, "the size is said", ramp(1, 1, 3), ramp(1, 1, 3))
            .with(Sliding.STRIDES, List.of(2L))
            .with(ConvTranspose.OUTPUT_SHAPE, List.of(6L))
            .gives(reals(shape(1, 1, 6), -2.5, 0, 1, 1.5, -1, 1))
            .smooth(),
        OpCase.of(ConvTranspose.OP, "stride times the size", ramp(1, 1, 2, 2), ramp(1, 1, 3, 3))
            .with(Sliding.STRIDES, List.of(2L, 2L))
            .with(Sliding.AUTO_PAD, "SAME_UPPER")
            .gives(
                reals(
                    shape(1, 1, 4, 4),
                    6.25,
                    -2.5,
                    0,
                    1,
                    -6.25,
                    -1.25,
                    6.25,
                    0.5,
                    -2.5,
                    -1,
                    1.75,
                    2.5,
                    -2.5,
                    -0.5,
                    7.75,
                    1.25))
            .smooth(),
        OpCase.of(ConvTranspose.OP, "too short to cut", ramp(1, 1, 2), ramp(1, 1, 1))
            .with(Sliding.STRIDES, List.of(3L))
            .with(Sliding.AUTO_PAD, "SAME_UPPER")
            .gives(reals(shape(1, 1, 4), 6.25, 0, 0, -2.5))
            .smooth(),
        OpCase.of(ConvTranspose.OP, "zeros where no filter reaches", ramp(1, 1, 2), ramp(1, 1, 1))
            .with(Sliding.STRIDES, List.of(3L))
            .with(ConvTranspose.OUTPUT_PADDING, List.of(2L))
            .gives(reals(shape(1, 1, 6), 6.25, 0, 0, -2.5, 0, 0))
            .smooth(),
        OpCase.of(ConvTranspose.OP, "only zeros are left", ramp(1, 1, 1), ramp(1, 1, 1))
            .with(Sliding.STRIDES, List.of(3L))
            .with(Sliding.PADS, List.of(2L, 0L))
            .with(ConvTranspose.OUTPUT_PADDING, List.of(2L))
            .gives(reals(shape(1, 1, 1), 0)),
        OpCase.of(ConvTranspose.OP, "a volume", ramp(1, 1, 2, 1, 2), ramp(1, 1, 2, 2, 1))
            .with(Sliding.STRIDES, List.of(1L, 1L, 2L))
            .with(Sliding.PADS, List.of(0L, 1L, 0L, 0L, 0L, 0L))
            .gives(reals(shape(1, 1, 3, 1, 3), -2.5, 0, 1, -7.25, 0, 5, -2.5, 0, 6.25))
            .smooth(),
        OpCase.of(ConvTranspose.OP, "no images", reals(shape(0, 1, 3)), ramp(1, 2, 2))
            .gives(reals(shape(0, 2, 4))));
  }

  static List<OpCase> gradients() {
    return List.of(
        OpCase.of(ConvInputGradient.OP, "strided", ramp(1, 2, 3), ramp(2, 2, 2))
            .with(ConvInputGradient.SIZES, List.of(5L))
            .with(ConvInputGradient.STRIDES, List.of(2L))
            .with(ConvInputGradient.DILATIONS, List.of(1L))
            .with(ConvInputGradient.BEFORE, List.of(1L))
            .gives(reals(shape(1, 2, 5), -6.25, -2.25, 0.25, 1.75, 1.25, -6.25, 0, 2.5, -2, -2.5))
            .smooth(),
        OpCase.of(ConvWeightGradient.OP, "strided", ramp(1, 2, 5), ramp(1, 2, 3))
            .with(ConvWeightGradient.SIZES, List.of(2L))
            .with(ConvInputGradient.STRIDES, List.of(2L))
            .with(ConvInputGradient.DILATIONS, List.of(1L))
            .with(ConvInputGradient.BEFORE, List.of(1L))
            .gives(reals(shape(2, 2, 2), -1.5, 4.75, 4, 2.25, -3.25, -7.5, 4, -6))
            .smooth());
  }
}
