// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.INF;
import static dev.adjoint.ops.cases.Tensors.NAN;
import static dev.adjoint.ops.cases.Tensors.ramp;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.conv.Conv;
import dev.adjoint.ops.conv.ConvTranspose;
import dev.adjoint.ops.conv.Sliding;
import dev.adjoint.ops.internal.ConvInputGradient;
import dev.adjoint.ops.internal.ConvWeightGradient;
import java.util.ArrayList;
import java.util.List;

/// Convolutions and their transposes. Expected values come from a sum over indices in Python,
/// written apart from the kernels.
final class ConvCases {

  static final CaseList CASES =
      CaseList.of(rejected(), convolutions(), paddings(), transposed(), gradients());

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

  private static List<OpCase> transposed() {
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

  private static List<OpCase> gradients() {
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

  private static List<RejectedCase> rejected() {
    List<RejectedCase> all = new ArrayList<>();
    for (OpDef op : List.of(Conv.OP, ConvTranspose.OP)) {
      all.add(RejectedCase.of(op, "C1").of(type(2, 3)).of(type(2, 3)));
      all.add(RejectedCase.of(op, "C2").of(type(1, 2, 5)).of(type(2, 2, 3, 3)));
      for (Attribute<List<Long>> list : List.of(Sliding.STRIDES, Sliding.DILATIONS, Sliding.PADS)) {
        all.add(signal(op, "C3").with(list, List.of(1L, 1L, 1L)));
      }
      all.add(signal(op, "C4").with(Sliding.STRIDES, List.of(0L)));
      all.add(signal(op, "C4").with(Sliding.DILATIONS, List.of(-1L)));
      all.add(signal(op, "C4").with(Sliding.PADS, List.of(0L, 1L << 31)));
      all.add(RejectedCase.of(op, "C5").of(type(1, 2, 0)).of(type(2, 2, 3)));
      all.add(RejectedCase.of(op, "C6").of(type(1, 3, 5)).of(type(2, 2, 3)));
      all.add(signal(op, "C8").with(Conv.KERNEL_SHAPE, List.of(2L)));
      all.add(signal(op, "C8").with(Conv.KERNEL_SHAPE, List.of(3L, 3L)));
      all.add(signal(op, "C9").of(type(3)));
      all.add(signal(op, "C9").of(type(2, 1)));
    }
    all.add(RejectedCase.of(Conv.OP, "C4").of(type(1, 2, 5)).of(type(2, 2, 0)));
    all.add(RejectedCase.of(Conv.OP, "C5").of(type(1, 2, 2)).of(type(2, 2, 3)));
    all.add(
        RejectedCase.of(Conv.OP, "C7").with(Conv.GROUP, 2L).of(type(1, 4, 5)).of(type(3, 2, 3)));
    all.add(
        RejectedCase.of(ConvTranspose.OP, "C7")
            .with(Conv.GROUP, 2L)
            .of(type(1, 3, 5))
            .of(type(3, 2, 3)));
    all.add(signal(ConvTranspose.OP, "C3").with(ConvTranspose.OUTPUT_PADDING, List.of(0L, 0L)));
    all.add(signal(ConvTranspose.OP, "C4").with(ConvTranspose.OUTPUT_SHAPE, List.of(0L)));
    all.add(signal(ConvTranspose.OP, "C5").with(Sliding.PADS, List.of(4L, 3L)));
    return all;
  }

  /// Signals of two channels and five places, two filters of three taps.
  private static RejectedCase signal(OpDef op, String code) {
    return RejectedCase.of(op, code).of(type(1, 2, 5)).of(type(2, 2, 3));
  }
}
