// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.INF;
import static dev.adjoint.ops.cases.Tensors.NAN;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.ramp;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.conv.AveragePool;
import dev.adjoint.ops.conv.GlobalAveragePool;
import dev.adjoint.ops.conv.GlobalLpPool;
import dev.adjoint.ops.conv.GlobalMaxPool;
import dev.adjoint.ops.conv.LpPool;
import dev.adjoint.ops.conv.MaxPool;
import dev.adjoint.ops.conv.Sliding;
import dev.adjoint.ops.internal.ConvInputGradient;
import dev.adjoint.ops.internal.WindowSpread;
import dev.adjoint.ops.internal.WindowSum;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Windows without weights. Expected values come from a walk over all windows in Python, written
/// apart from the kernels.
final class PoolCases {

  private static final List<Long> TWO = List.of(2L, 2L);
  private static final List<Long> THREE = List.of(3L, 3L);
  private static final List<Long> ONES = List.of(1L, 1L, 1L, 1L);

  static final CaseList CASES = CaseList.of(rejected(), largest(), means(), norms(), sums());

  private PoolCases() {}

  private static OpCase of(OpDef op, String about, Tensor x, List<Long> kernel) {
    return OpCase.of(op, about, x).with(Sliding.KERNEL_SHAPE, kernel);
  }

  private static List<OpCase> largest() {
    return List.of(
        of(MaxPool.OP, "windows side by side", ramp(1, 2, 4, 5), TWO)
            .with(Sliding.STRIDES, TWO)
            .gives(
                reals(shape(1, 2, 2, 2), 2, 2.5, 0.5, 2, 2.5, 2, 2.5, 0.5),
                longs(shape(1, 2, 2, 2), 6, 3, 15, 17, 25, 28, 36, 37))
            .smooth(),
        of(MaxPool.OP, "padded, partly filled, the first of equal ones", ramp(1, 1, 5, 5), THREE)
            .with(Sliding.STRIDES, TWO)
            .with(Sliding.PADS, ONES)
            .with(Sliding.CEIL_MODE, true)
            .gives(
                reals(shape(1, 1, 3, 3), 2, 2.5, 2.5, 2, 2, 2.5, 1.5, 2, 1),
                longs(shape(1, 1, 3, 3), 6, 3, 3, 6, 6, 14, 20, 17, 23)),
        of(MaxPool.OP, "a dilated signal", ramp(1, 1, 7), List.of(2L))
            .with(Sliding.DILATIONS, List.of(3L))
            .with(Sliding.PADS, List.of(0L, 2L))
            .gives(
                reals(shape(1, 1, 6), 2.5, 1, -1, 2.5, 0.5, -1.5),
                longs(shape(1, 1, 6), 3, 1, 2, 3, 4, 5))
            .smooth(),
        of(MaxPool.OP, "a volume", ramp(1, 1, 3, 2, 3), List.of(2L, 2L, 2L))
            .gives(
                reals(shape(1, 1, 2, 1, 2), 2.5, 1, 2, 2.5),
                longs(shape(1, 1, 2, 1, 2), 3, 1, 6, 14)),
        of(MaxPool.OP, "as many windows as strides fit", ramp(1, 1, 4, 4), List.of(3L, 2L))
            .with(Sliding.STRIDES, List.of(2L, 1L))
            .with(Sliding.AUTO_PAD, "SAME_LOWER")
            .gives(
                reals(shape(1, 1, 2, 4), 0.5, 1, 2, 2.5, 1, 1.5, 2.5, 2.5),
                longs(shape(1, 1, 2, 4), 4, 1, 6, 3, 12, 9, 14, 14))
            .smooth(),
        of(MaxPool.OP, "numbered column by column", ramp(2, 1, 2, 3), TWO)
            .with(MaxPool.STORAGE_ORDER, 1L)
            .gives(reals(shape(2, 1, 1, 2), 2.5, 1, 2, 0), longs(shape(2, 1, 1, 2), 1, 2, 6, 8))
            .smooth(),
        of(MaxPool.OP, "padding never wins", reals(shape(1, 1, 3), -5, -7, -INF), List.of(2L))
            .with(Sliding.PADS, List.of(1L, 1L))
            .gives(reals(shape(1, 1, 4), -5, -5, -7, -INF), longs(shape(1, 1, 4), 0, 0, 1, 2)),
        of(MaxPool.OP, "not a number wins", reals(shape(1, 1, 4), 1, NAN, INF, 2), List.of(2L))
            .gives(reals(shape(1, 1, 3), NAN, NAN, INF), longs(shape(1, 1, 3), 1, 1, 2)),
        of(MaxPool.OP, "a window that sees only padding", ramp(1, 1, 2), List.of(2L))
            .with(Sliding.DILATIONS, List.of(3L))
            .with(Sliding.PADS, List.of(1L, 1L))
            .gives(reals(shape(1, 1, 1), -INF), longs(shape(1, 1, 1), 0)),
        of(MaxPool.OP, "no images", reals(shape(0, 2, 3)), List.of(2L))
            .gives(reals(shape(0, 2, 2)), longs(shape(0, 2, 2))),
        OpCase.of(GlobalMaxPool.OP, "images", ramp(2, 2, 2, 3))
            .gives(reals(shape(2, 2, 1, 1), 2.5, 2, 2.5, 1.5))
            .smooth());
  }

  private static List<OpCase> means() {
    return List.of(
        of(AveragePool.OP, "windows side by side", ramp(1, 2, 4, 4), TWO)
            .with(Sliding.STRIDES, TWO)
            .gives(reals(shape(1, 2, 2, 2), -0.625, 0.875, -0.125, 0, 0.375, -0.875, 0.875, -0.375))
            .smooth(),
        of(AveragePool.OP, "only the image counts", ramp(1, 1, 4, 4), THREE)
            .with(Sliding.STRIDES, TWO)
            .with(Sliding.PADS, ONES)
            .gives(reals(shape(1, 1, 2, 2), -0.625, 0.5, -0.25, 1 / 9.0))
            .smooth(),
        of(AveragePool.OP, "padding counts, too", ramp(1, 1, 4, 4), THREE)
            .with(Sliding.STRIDES, TWO)
            .with(Sliding.PADS, ONES)
            .with(AveragePool.COUNT_INCLUDE_PAD, true)
            .gives(reals(shape(1, 1, 2, 2), -2.5 / 9, 1 / 3.0, -1.5 / 9, 1 / 9.0))
            .smooth(),
        of(AveragePool.OP, "nothing counts behind the padding", ramp(1, 1, 4, 4), THREE)
            .with(Sliding.STRIDES, TWO)
            .with(Sliding.PADS, List.of(0L, 0L, 1L, 1L))
            .with(Sliding.CEIL_MODE, true)
            .with(AveragePool.COUNT_INCLUDE_PAD, true)
            .gives(reals(shape(1, 1, 2, 2), -2.5 / 9, 0.5 / 9, 1.5 / 9, 0))
            .smooth(),
        of(AveragePool.OP, "a partly filled last window", ramp(1, 1, 4, 4), THREE)
            .with(Sliding.STRIDES, TWO)
            .with(Sliding.CEIL_MODE, true)
            .gives(reals(shape(1, 1, 2, 2), -2.5 / 9, 0.5 / 6, 0.25, 0))
            .smooth(),
        of(AveragePool.OP, "a dilated signal", ramp(1, 1, 8), List.of(3L))
            .with(Sliding.DILATIONS, List.of(2L))
            .with(Sliding.PADS, List.of(1L, 2L))
            .with(Sliding.STRIDES, List.of(2L))
            .gives(reals(shape(1, 1, 4), 1.75, 2 / 3.0, 1 / 3.0, -0.75))
            .smooth(),
        of(AveragePool.OP, "dilated over counted padding", ramp(1, 1, 8), List.of(3L))
            .with(Sliding.DILATIONS, List.of(2L))
            .with(Sliding.PADS, List.of(1L, 1L))
            .with(Sliding.STRIDES, List.of(3L))
            .with(Sliding.CEIL_MODE, true)
            .with(AveragePool.COUNT_INCLUDE_PAD, true)
            .gives(reals(shape(1, 1, 3), 3.5 / 3, 0.5, -0.75))
            .smooth(),
        of(AveragePool.OP, "odd padding goes to the end", ramp(1, 1, 5), List.of(2L))
            .with(Sliding.AUTO_PAD, "SAME_UPPER")
            .gives(reals(shape(1, 1, 5), -0.75, 0, 0.75, 1.5, 0.5))
            .smooth(),
        of(
                AveragePool.OP,
                "partly filled without padding",
                reals(shape(1, 1, 4), 1, 2, 3, 4),
                List.of(2L))
            .with(Sliding.STRIDES, List.of(3L))
            .with(Sliding.AUTO_PAD, "VALID")
            .with(Sliding.CEIL_MODE, true)
            .with(AveragePool.COUNT_INCLUDE_PAD, true)
            .gives(reals(shape(1, 1, 2), 1.5, 4))
            .smooth(),
        of(AveragePool.OP, "a volume", ramp(1, 1, 2, 3, 2), List.of(1L, 2L, 2L))
            .gives(reals(shape(1, 1, 2, 2, 1), 0, 0.125, 0.375, -0.875))
            .smooth(),
        of(AveragePool.OP, "a window that sees only padding", ramp(1, 1, 2), List.of(2L))
            .with(Sliding.DILATIONS, List.of(3L))
            .with(Sliding.PADS, List.of(1L, 1L))
            .gives(reals(shape(1, 1, 1), 0)),
        OpCase.of(GlobalAveragePool.OP, "images", ramp(2, 2, 2, 3))
            .gives(reals(shape(2, 2, 1, 1), -1 / 6.0, -0.25, 3.5 / 6, -2.5 / 6))
            .smooth());
  }

  private static List<OpCase> norms() {
    return List.of(
        of(LpPool.OP, "root of squares", ramp(1, 1, 3, 3), TWO)
            .gives(
                reals(
                    shape(1, 1, 2, 2),
                    3.708099243547831,
                    2.121320343559642,
                    3.24037034920393,
                    2.549509756796392))
            .smooth(),
        of(LpPool.OP, "sizes", ramp(1, 1, 3, 3), TWO)
            .with(Sliding.STRIDES, TWO)
            .with(Sliding.CEIL_MODE, true)
            .with(LpPool.P, 1L)
            .gives(reals(shape(1, 1, 2, 2), 6.5, 2.5, 2, 2)),
        of(LpPool.OP, "cubes, padded", ramp(1, 1, 3, 3), TWO)
            .with(Sliding.PADS, List.of(1L, 0L, 0L, 0L))
            .with(LpPool.P, 3L)
            .gives(
                reals(
                    shape(1, 1, 3, 2),
                    2.552234361000731,
                    1.259921049894873,
                    3.187155543964547,
                    1.765174167663031,
                    2.874448539472415,
                    2.257178717737001)),
        of(
                LpPool.OP,
                "nothing and large numbers",
                reals(shape(1, 1, 4), 0, 0, 1000, -1000),
                List.of(2L))
            .gives(reals(shape(1, 1, 3), 0, 1000, 1414.2135623730951)),
        OpCase.of(GlobalLpPool.OP, "root of squares", ramp(2, 2, 2, 3))
            .gives(
                reals(
                    shape(2, 2, 1, 1),
                    4.123105625617661,
                    4.092676385936225,
                    3.840572873934304,
                    3.708099243547831))
            .smooth(),
        OpCase.of(GlobalLpPool.OP, "cubes", ramp(2, 2, 2, 3))
            .with(LpPool.P, 3L)
            .gives(
                reals(
                    shape(2, 2, 1, 1),
                    3.324699880575487,
                    3.274955810059687,
                    3.076724746831841,
                    3.0411009977867)));
  }

  private static List<OpCase> sums() {
    OpCase sum =
        OpCase.of(WindowSum.OP, "strided", ramp(1, 1, 5))
            .with(WindowSum.SIZES, List.of(3L))
            .with(WindowSum.KERNEL, List.of(3L))
            .with(ConvInputGradient.STRIDES, List.of(2L))
            .with(ConvInputGradient.DILATIONS, List.of(1L))
            .with(ConvInputGradient.BEFORE, List.of(1L));
    OpCase spread =
        OpCase.of(WindowSpread.OP, "strided", reals(shape(1, 1, 3), 1, 2, 4))
            .with(WindowSum.SIZES, List.of(5L))
            .with(WindowSum.KERNEL, List.of(3L))
            .with(ConvInputGradient.STRIDES, List.of(2L))
            .with(ConvInputGradient.DILATIONS, List.of(1L))
            .with(ConvInputGradient.BEFORE, List.of(1L));
    return List.of(
        sum.gives(reals(shape(1, 1, 3), -1.5, 2.5, 3)).smooth(),
        spread.gives(reals(shape(1, 1, 5), 1, 3, 2, 6, 4)).smooth());
  }

  private static List<RejectedCase> rejected() {
    List<RejectedCase> all = new ArrayList<>();
    for (OpDef op : List.of(MaxPool.OP, AveragePool.OP, LpPool.OP)) {
      all.add(kernel(op, "C1", 3).of(type(2, 5)));
      all.add(kernel(op, "C2", 3, 3).of(type(1, 2, 5)));
      all.add(kernel(op, "C3", 3).with(Sliding.STRIDES, List.of(1L, 1L)).of(type(1, 2, 5)));
      all.add(kernel(op, "C3", 3).with(Sliding.PADS, List.of(1L)).of(type(1, 2, 5)));
      all.add(kernel(op, "C4", 0).of(type(1, 2, 5)));
      all.add(kernel(op, "C4", -1).of(type(1, 2, 5)));
      all.add(kernel(op, "C4", 3).with(Sliding.DILATIONS, List.of(0L)).of(type(1, 2, 5)));
      all.add(kernel(op, "C5", 6).of(type(1, 2, 5)));
      all.add(kernel(op, "C5", 1).of(type(1, 2, 0)));
      all.add(kernel(op, "C6", 2).with(Sliding.PADS, List.of(2L, 0L)).of(type(1, 2, 5)));
      all.add(kernel(op, "C6", 2).with(Sliding.PADS, List.of(0L, 2L)).of(type(1, 2, 5)));
    }
    for (OpDef op : List.of(GlobalMaxPool.OP, GlobalAveragePool.OP, GlobalLpPool.OP)) {
      all.add(RejectedCase.of(op, "C1").of(type(2, 3)));
      all.add(RejectedCase.of(op, "C2").of(type(2, 3, 4, 0)));
    }
    return all;
  }

  private static RejectedCase kernel(OpDef op, String code, long... sizes) {
    List<Long> kernel = Arrays.stream(sizes).boxed().toList();
    return RejectedCase.of(op, code).with(Sliding.KERNEL_SHAPE, kernel);
  }
}
