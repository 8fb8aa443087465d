// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.INF;
import static dev.adjoint.ops.cases.Tensors.NAN;
import static dev.adjoint.ops.cases.Tensors.ints;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.activation.Gelu;
import dev.adjoint.ops.activation.HardSigmoid;
import dev.adjoint.ops.activation.HardSwish;
import dev.adjoint.ops.activation.Hardmax;
import dev.adjoint.ops.activation.Mish;
import dev.adjoint.ops.activation.PRelu;
import dev.adjoint.ops.activation.Selu;
import dev.adjoint.ops.activation.Shrink;
import dev.adjoint.ops.activation.Softmax;
import dev.adjoint.ops.activation.Softplus;
import dev.adjoint.ops.activation.Softsign;
import dev.adjoint.ops.internal.Expm1;
import dev.adjoint.ops.math.Clip;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Activations that gate, bend or cut, and the bounds of a clip.
final class GateCases {

  private static final Tensor SIGNED = reals(shape(2, 3), 0.5, -1.25, 2, 3.5, -0.75, 1.5);

  static final CaseList CASES =
      CaseList.of(
          rejected(),
          selu(),
          gelu(),
          mish(),
          softplus(),
          expm1(),
          hardSwish(),
          hardSigmoid(),
          softsign(),
          shrink(),
          pRelu(),
          hardmax(),
          clip());

  private GateCases() {}

  private static List<OpCase> selu() {
    return List.of(
        OpCase.of(Selu.OP, "both signs", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    0.5253505110740662,
                    -1.2543954502589874,
                    2.1014020442962646,
                    3.677453577518463,
                    -0.9276320187347418,
                    1.5760515332221985))
            .smooth(),
        OpCase.of(Selu.OP, "other constants", SIGNED)
            .with(Selu.ALPHA, 2.0)
            .with(Selu.GAMMA, 3.0)
            .gives(reals(shape(2, 3), 1.5, -4.280971218838859, 6, 10.5, -3.165800683553912, 4.5))
            .smooth(),
        OpCase.of(Selu.OP, "far out", reals(0, 1000, -1000, NAN))
            .gives(reals(0, 1050.7010221481323, -1.7580993463430303, NAN)));
  }

  private static List<OpCase> gelu() {
    return List.of(
        OpCase.of(Gelu.OP, "both signs", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    0.3457312306370065,
                    -0.13206221708356913,
                    1.9544997361036416,
                    3.4991857982233756,
                    -0.1699705142826512,
                    1.399789198096713))
            .smooth(),
        OpCase.of(Gelu.OP, "the approximation", SIGNED)
            .with(Gelu.APPROXIMATE, "tanh")
            .gives(
                reals(
                    shape(2, 3),
                    0.34571400982514394,
                    -0.13228579703028542,
                    1.954597694087775,
                    3.499383802344626,
                    -0.17003944483437972,
                    1.3995715769802328))
            .smooth(),
        OpCase.of(Gelu.OP, "far out", reals(0, 1000, -1000, NAN)).gives(reals(0, 1000, -0.0, NAN)),
        OpCase.of(Gelu.OP, "the approximation far out", reals(0, 1000, -1000, NAN))
            .with(Gelu.APPROXIMATE, "tanh")
            .gives(reals(0, 1000, -0.0, NAN)));
  }

  private static List<OpCase> mish() {
    return List.of(
        OpCase.of(Mish.OP, "both signs", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    0.3752452113048951,
                    -0.3084139611415277,
                    1.9439589595339946,
                    3.493990715117519,
                    -0.2764947145054652,
                    1.4033782663958028))
            .smooth(),
        OpCase.of(Mish.OP, "far out", reals(0, 1000, -1000, NAN)).gives(reals(0, 1000, -0.0, NAN)),
        OpCase.of(Mish.OP, "smooth at zero and far out", reals(0, 30, -30))
            .gives(reals(0, 30, -2.807286890651921e-12))
            .smooth());
  }

  private static List<OpCase> softplus() {
    return List.of(
        OpCase.of(Softplus.OP, "both signs", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    0.9740769841801067,
                    0.2519290813453729,
                    2.1269280110429727,
                    3.5297504182726205,
                    0.38687100611489994,
                    1.7014132779827524))
            .smooth(),
        OpCase.of(Softplus.OP, "far out", reals(0, 1000, -1000, NAN))
            .gives(reals(0.6931471805599453, 1000, 0, NAN)),
        OpCase.of(Softplus.OP, "smooth at zero and far out", reals(0, 30, -30))
            .gives(reals(0.6931471805599453, 30.000000000000092, 9.357622968839737e-14))
            .smooth());
  }

  private static List<OpCase> expm1() {
    return List.of(
        OpCase.of(Expm1.OP, "both signs", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    0.6487212707001282,
                    -0.7134952031398099,
                    6.38905609893065,
                    32.11545195869231,
                    -0.5276334472589853,
                    3.481689070338065))
            .smooth(),
        OpCase.of(Expm1.OP, "near zero and far out", reals(1e-09, -1e-09, 1000, -1000, NAN))
            .gives(reals(1.0000000005000001e-09, -9.999999995e-10, INF, -1, NAN)));
  }

  private static List<OpCase> hardSwish() {
    return List.of(
        OpCase.of(HardSwish.OP, "both signs", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    0.2916666666666667,
                    -0.3645833333333333,
                    1.6666666666666667,
                    3.5,
                    -0.28125,
                    1.125))
            .smooth(),
        OpCase.of(HardSwish.OP, "corners", reals(-4, -3, 0, 3, 1000, -1000, NAN, INF, -INF))
            .gives(reals(-0.0, -0.0, 0, 3, 1000, -0.0, NAN, INF, NAN)));
  }

  private static List<OpCase> hardSigmoid() {
    return List.of(
        OpCase.of(HardSigmoid.OP, "both signs", SIGNED)
            .gives(reals(shape(2, 3), 0.6, 0.25, 0.9, 1, 0.35, 0.8))
            .smooth(),
        OpCase.of(HardSigmoid.OP, "other constants", SIGNED)
            .with(HardSigmoid.ALPHA, 0.5)
            .with(HardSigmoid.BETA, 0.6)
            .gives(reals(shape(2, 3), 0.85, 0, 1, 1, 0.22499999999999998, 1))
            .smooth(),
        OpCase.of(HardSigmoid.OP, "corners", reals(-2.5, 2.5, 1000, -1000, NAN))
            .gives(reals(0, 1, 1, 0, NAN)));
  }

  private static List<OpCase> softsign() {
    return List.of(
        OpCase.of(Softsign.OP, "both signs", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    0.3333333333333333,
                    -0.5555555555555556,
                    0.6666666666666666,
                    0.7777777777777778,
                    -0.42857142857142855,
                    0.6))
            .smooth(),
        OpCase.of(Softsign.OP, "far out", reals(0, 1000, -1000, NAN))
            .gives(reals(0, 0.999000999000999, -0.999000999000999, NAN)));
  }

  private static List<OpCase> shrink() {
    return List.of(
        OpCase.of(Shrink.OP, "hard", SIGNED)
            .gives(reals(shape(2, 3), 0, -1.25, 2, 3.5, -0.75, 1.5)),
        OpCase.of(Shrink.OP, "soft", SIGNED)
            .with(Shrink.LAMBD, 1.0)
            .with(Shrink.BIAS, 1.0)
            .gives(reals(shape(2, 3), 0, -0.25, 1, 2.5, 0, 0.5))
            .smooth(),
        OpCase.of(Shrink.OP, "edges and NaN", reals(-0.5, 0.5, 0, NAN, INF))
            .gives(reals(0, 0, 0, NAN, INF)),
        OpCase.of(Shrink.OP, "whole numbers", longs(-3, -1, 0, 1, 3))
            .with(Shrink.LAMBD, 1.5)
            .with(Shrink.BIAS, 1.5)
            .gives(longs(-1, 0, 0, 0, 1)));
  }

  private static List<OpCase> pRelu() {
    return List.of(
        OpCase.of(PRelu.OP, "slopes of rows", SIGNED, reals(shape(2, 1), 0.25, -2))
            .gives(reals(shape(2, 3), 0.5, -0.3125, 2, 3.5, 1.5, 1.5))
            .smooth(),
        OpCase.of(PRelu.OP, "one slope", SIGNED, scalar(0.1))
            .gives(reals(shape(2, 3), 0.5, -0.125, 2, 3.5, -0.07500000000000001, 1.5))
            .smooth(),
        OpCase.of(PRelu.OP, "zero and NaN", reals(0, NAN), reals(0.5)).gives(reals(0, NAN)),
        OpCase.of(PRelu.OP, "whole numbers", ints(-3, 0, 4), ints(2)).gives(ints(-6, 0, 4)));
  }

  private static List<OpCase> hardmax() {
    return List.of(
        OpCase.of(Hardmax.OP, "the first of equals", reals(shape(2, 3), 1, 5, 5, 4, 2, 3))
            .gives(reals(shape(2, 3), 0, 1, 0, 1, 0, 0)),
        OpCase.of(Hardmax.OP, "another axis", reals(shape(2, 3), 1, 5, 5, 4, 2, 3))
            .with(Softmax.AXIS, 0L)
            .gives(reals(shape(2, 3), 0, 1, 1, 1, 0, 0)),
        OpCase.of(Hardmax.OP, "nothing", reals(shape(2, 0))).gives(reals(shape(2, 0))));
  }

  private static List<OpCase> clip() {
    return List.of(
        OpCase.of(Clip.OP, "between two bounds", SIGNED, scalar(-1), scalar(1.75))
            .gives(reals(shape(2, 3), 0.5, -1, 1.75, 1.75, -0.75, 1.5))
            .smooth(),
        OpCase.of(Clip.OP, "below only", SIGNED, scalar(-1))
            .gives(reals(shape(2, 3), 0.5, -1, 2, 3.5, -0.75, 1.5))
            .smooth(),
        OpCase.of(Clip.OP, "above only", SIGNED)
            .open()
            .then(scalar(1.75))
            .gives(reals(shape(2, 3), 0.5, -1.25, 1.75, 1.75, -0.75, 1.5))
            .smooth(),
        OpCase.of(Clip.OP, "no bound", SIGNED).gives(SIGNED).smooth(),
        OpCase.of(Clip.OP, "crossed bounds", reals(-5, 0, 5), scalar(2), scalar(1))
            .gives(reals(1, 1, 1)),
        OpCase.of(
                Clip.OP, "NaN stays, infinity is cut", reals(NAN, INF, -INF), scalar(0), scalar(6))
            .gives(reals(NAN, 6, 0)),
        OpCase.of(
                Clip.OP,
                "whole numbers and bounds in lists",
                longs(-5, 3, 9007199254740993L),
                longs(0),
                longs(9007199254740992L))
            .gives(longs(0, 3, 9007199254740992L)),
        OpCase.of(Clip.OP, "int32", ints(shape(), 7), ints(-1), ints(5)).gives(ints(shape(), 5)));
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(PRelu.OP, "C1").of(type(2, 3)).of(type(2)),
        RejectedCase.of(PRelu.OP, "C1").of(type(3)).of(type(2, 3)),
        RejectedCase.of(PRelu.OP, "C1").of(type(1)).of(type(3)),
        RejectedCase.of(Hardmax.OP, "C1").of(type(2, 3)).with(Softmax.AXIS, 2L),
        RejectedCase.of(Clip.OP, "C1").of(type(2, 3)).of(type(3)),
        RejectedCase.of(Clip.OP, "C1").of(type(2, 3)).open().of(type(0)));
  }
}
