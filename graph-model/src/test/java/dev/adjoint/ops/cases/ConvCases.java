// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.INF;
import static dev.adjoint.ops.cases.Tensors.NAN;
import static dev.adjoint.ops.cases.Tensors.ramp;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.shape;

import dev.adjoint.ops.conv.Conv;
import dev.adjoint.ops.conv.Sliding;
import java.util.List;

/// Convolutions and their transposes. Expected values come from a sum over indices in Python,
/// written apart from the kernels.
final class ConvCases {

  static final CaseList CASES =
      CaseList.of(
          ConvRejections.all(),
          convolutions(),
          paddings(),
          ConvTransposeCases.transposed(),
          ConvTransposeCases.gradients());

  private ConvCases() {}

  private static List<OpCase> convolutions() {
    return List.of(
        OpCase.of(Conv.OP, "a signal with bias", ramp(1, 2, 5), ramp(3, 2, 3), ramp(3))
            .with(Sliding.PADS, List.of(1L, 1L))
            .gives(
                reals(
                    shape(1, 3, 5),
                    -9.75,
                    3,
                    -0.5,
                    -1.25,
                    -12.5,
                    -5.25,
                    -5.25,
                    6,
                    -4.75,
                    2.25,
                    10.25,
                    -10.75,
                    4.25,
                    2.75,
                    -2.25))
            .smooth(),
        OpCase.of(Conv.OP, "two groups", ramp(1, 4, 3), ramp(4, 2, 2))
            .with(Conv.GROUP, 2L)
            .gives(reals(shape(1, 4, 2), 6, -7.75, 2.25, 3, -3.5, 3.5, 5.5, -0.5))
            .smooth(),
        OpCase.of(Conv.OP, "two filters for each channel", ramp(1, 2, 3, 3), ramp(4, 1, 2, 2))
            .then(ramp(4))
            .with(Conv.GROUP, 2L)
            .gives(
                reals(
                    shape(1, 4, 2, 2),
                    3.5,
                    -10.25,
                    -10.25,
                    -10.25,
                    3.25,
                    4,
                    5.5,
                    3.5,
                    -2.75,
                    -9.5,
                    -1,
                    0.5,
                    6.5,
                    3.25,
                    5,
                    -3.75))
            .smooth(),
        OpCase.of(Conv.OP, "a volume", ramp(1, 2, 3, 2, 3), ramp(1, 2, 2, 2, 2))
            .with(Sliding.STRIDES, List.of(1L, 1L, 2L))
            .with(Sliding.PADS, List.of(0L, 1L, 0L, 0L, 0L, 1L))
            .with(Conv.KERNEL_SHAPE, List.of(2L, 2L, 2L))
            .gives(reals(shape(1, 1, 2, 2, 2), 12.75, -2.5, 7.25, -5, -10, 5.5, -12.5, 8.75))
            .smooth(),
        OpCase.of(Conv.OP, "four spatial axes", ramp(1, 1, 2, 2, 2, 2), ramp(1, 1, 2, 1, 2, 2))
            .with(Sliding.PADS, List.of(0L, 0L, 0L, 1L, 0L, 0L, 0L, 0L))
            .gives(reals(shape(1, 1, 1, 2, 1, 2), -2, 10.25, 4, 2.25))
            .smooth(),
        OpCase.of(Conv.OP, "no images", reals(shape(0, 1, 3)), ramp(2, 1, 2))
            .gives(reals(shape(0, 2, 2))),
        OpCase.of(
                Conv.OP, "no channels leave the bias", reals(shape(1, 0, 3)), reals(shape(2, 0, 2)))
            .then(reals(5, -1))
            .gives(reals(shape(1, 2, 2), 5, 5, -1, -1)),
        OpCase.of(
                Conv.OP,
                "not a number stays where it is seen",
                reals(shape(1, 1, 5), 1, 2, NAN, INF, 3),
                reals(shape(1, 1, 2), 1, 1))
            .gives(reals(shape(1, 1, 4), 3, NAN, NAN, INF)));
  }

  private static List<OpCase> paddings() {
    return List.of(
        OpCase.of(Conv.OP, "padding to one side", ramp(2, 1, 4, 5), ramp(2, 1, 3, 2))
            .with(Sliding.STRIDES, List.of(2L, 1L))
            .with(Sliding.PADS, List.of(1L, 0L, 0L, 2L))
            .gives(
                reals(
                    shape(2, 2, 2, 6),
                    1.25,
                    -2.5,
                    10.25,
                    -4.5,
                    0.25,
                    0,
                    2.5,
                    -3.75,
                    -4.5,
                    16.75,
                    -7.25,
                    0,
                    2.25,
                    -4.5,
                    10.75,
                    -7,
                    -1.75,
                    0,
                    -2.25,
                    6.25,
                    -4.5,
                    6.75,
                    -1,
                    0,
                    -2.25,
                    -3.25,
                    1.25,
                    -2.5,
                    1,
                    0,
                    -4.25,
                    -5,
                    2.5,
                    -3.75,
                    0,
                    0,
                    -6.25,
                    0.75,
                    2.25,
                    -4.5,
                    2,
                    0,
                    5.5,
                    -5.25,
                    -2.25,
                    6.25,
                    -3,
                    0))
            .smooth(),
        OpCase.of(Conv.OP, "as many windows as strides fit", ramp(1, 1, 4, 4), ramp(1, 1, 2, 3))
            .with(Sliding.STRIDES, List.of(2L, 2L))
            .with(Sliding.AUTO_PAD, "SAME_UPPER")
            .gives(reals(shape(1, 1, 2, 2), 5.75, 10, 5.25, 5.25))
            .smooth(),
        OpCase.of(Conv.OP, "odd padding goes to the front", ramp(1, 1, 3, 4), ramp(1, 1, 2, 2))
            .with(Sliding.AUTO_PAD, "SAME_LOWER")
            .gives(
                reals(shape(1, 1, 3, 4), -6.25, 5, -3.5, 7.25, -1.25, 3, 3, 3, -4.5, 3, 3, -10.75))
            .smooth(),
        OpCase.of(Conv.OP, "dilated, without padding", ramp(1, 1, 5, 6), ramp(1, 1, 2, 3))
            .with(Sliding.DILATIONS, List.of(2L, 2L))
            .with(Sliding.AUTO_PAD, "VALID")
            .gives(reals(shape(1, 1, 3, 2), 10.75, -3.75, -2, -2.75, -3.75, 6.5))
            .smooth(),
        OpCase.of(Conv.OP, "windows that see only padding", ramp(1, 1, 1), ramp(1, 1, 1))
            .with(Sliding.PADS, List.of(2L, 1L))
            .gives(reals(shape(1, 1, 4), 0, 0, 6.25, 0))
            .smooth());
  }
}
