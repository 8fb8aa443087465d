// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.INF;
import static dev.adjoint.ops.cases.Tensors.NAN;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.activation.LogSoftmax;
import dev.adjoint.ops.activation.Relu;
import dev.adjoint.ops.activation.Sigmoid;
import dev.adjoint.ops.activation.Softmax;
import dev.adjoint.ops.activation.Tanh;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Activations: smooth places, corners, and arguments so large that naive formulas overflow.
final class ActivationCases {

  private static final Tensor SIGNED = reals(shape(2, 3), 0.5, -1.25, 2, 3, -0.75, 1.5);

  static final CaseList CASES =
      CaseList.of(rejected(), relu(), sigmoid(), tanh(), softmax(), logSoftmax());

  private ActivationCases() {}

  private static List<OpCase> relu() {
    return List.of(
        OpCase.of(Relu.OP, "both signs", SIGNED)
            .gives(reals(shape(2, 3), 0.5, 0, 2, 3, 0, 1.5))
            .smooth(),
        OpCase.of(Relu.OP, "zero, infinity and NaN", reals(0, INF, -INF, NAN))
            .gives(reals(0, INF, 0, NAN)),
        OpCase.of(Relu.OP, "whole numbers", longs(-3, 0, 1152921504606846977L))
            .gives(longs(0, 0, 1152921504606846977L)),
        OpCase.of(Relu.OP, "a scalar", scalar(-1)).gives(scalar(0)).smooth(),
        OpCase.of(Relu.OP, "nothing", reals(shape(0, 4))).gives(reals(shape(0, 4))).smooth());
  }

  private static List<OpCase> sigmoid() {
    return List.of(
        OpCase.of(Sigmoid.OP, "both signs", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    0.6224593312018546,
                    0.22270013882530884,
                    0.8807970779778823,
                    0.9525741268224334,
                    0.32082130082460697,
                    0.8175744761936437))
            .smooth(),
        OpCase.of(Sigmoid.OP, "a scalar", scalar(0)).gives(scalar(0.5)).smooth(),
        OpCase.of(Sigmoid.OP, "large arguments", reals(1000, -1000, INF, -INF, NAN))
            .gives(reals(1, 0, 1, 0, NAN)));
  }

  private static List<OpCase> tanh() {
    return List.of(
        OpCase.of(Tanh.OP, "both signs", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    0.46211715726000974,
                    -0.8482836399575129,
                    0.9640275800758169,
                    0.9950547536867305,
                    -0.6351489523872873,
                    0.9051482536448665))
            .smooth(),
        OpCase.of(Tanh.OP, "a scalar", scalar(0.5)).gives(scalar(0.46211715726000974)).smooth(),
        OpCase.of(Tanh.OP, "large arguments", reals(1000, -1000, INF, -INF, NAN))
            .gives(reals(1, -1, 1, -1, NAN)));
  }

  private static List<OpCase> softmax() {
    return List.of(
        OpCase.of(Softmax.OP, "the last axis", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    0.17682018210744427,
                    0.030726740326436432,
                    0.7924530775661193,
                    0.8021511087320907,
                    0.018864785913277237,
                    0.17898410535463194))
            .smooth(),
        OpCase.of(Softmax.OP, "the first axis", SIGNED)
            .with(Softmax.AXIS, 0L)
            .gives(
                reals(
                    shape(2, 3),
                    0.07585818002124356,
                    0.37754066879814546,
                    0.6224593312018546,
                    0.9241418199787566,
                    0.6224593312018546,
                    0.37754066879814546))
            .smooth(),
        OpCase.of(
                Softmax.OP,
                "a middle axis counted from the end",
                reals(shape(2, 2, 2), 1, -2, 0.5, 3, 0, 1.25, -1, 2))
            .with(Softmax.AXIS, -2L)
            .gives(
                reals(
                    shape(2, 2, 2),
                    0.6224593312018546,
                    0.006692850924284856,
                    0.37754066879814546,
                    0.9933071490757153,
                    0.7310585786300049,
                    0.32082130082460697,
                    0.2689414213699951,
                    0.679178699175393))
            .smooth(),
        OpCase.of(Softmax.OP, "one class", reals(shape(2, 1), 5, -5))
            .gives(reals(shape(2, 1), 1, 1))
            .smooth(),
        OpCase.of(
                Softmax.OP,
                "large scores",
                reals(shape(2, 3), 1000, 1000, -1000, -1000, -1001, -1000))
            .gives(
                reals(
                    shape(2, 3),
                    0.5,
                    0.5,
                    0,
                    0.4223187982515182,
                    0.15536240349696362,
                    0.4223187982515182)),
        OpCase.of(Softmax.OP, "a score of minus infinity", reals(0, -INF, 0))
            .gives(reals(0.5, 0, 0.5)),
        OpCase.of(Softmax.OP, "NaN spreads along its axis only", reals(shape(2, 2), NAN, 1, 1, 1))
            .gives(reals(shape(2, 2), NAN, NAN, 0.5, 0.5)),
        OpCase.of(Softmax.OP, "no rows", reals(shape(0, 3))).gives(reals(shape(0, 3))).smooth(),
        OpCase.of(Softmax.OP, "no classes", reals(shape(2, 0))).gives(reals(shape(2, 0))).smooth());
  }

  private static List<OpCase> logSoftmax() {
    return List.of(
        OpCase.of(LogSoftmax.OP, "the last axis", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    -1.7326219831020326,
                    -3.4826219831020326,
                    -0.23262198310203266,
                    -0.2204582739855578,
                    -3.9704582739855576,
                    -1.7204582739855578))
            .smooth(),
        OpCase.of(LogSoftmax.OP, "the first axis", SIGNED)
            .with(Softmax.AXIS, 0L)
            .gives(
                reals(
                    shape(2, 3),
                    -2.5788897342925496,
                    -0.9740769841801067,
                    -0.4740769841801067,
                    -0.07888973429254956,
                    -0.4740769841801067,
                    -0.9740769841801067))
            .smooth(),
        OpCase.of(
                LogSoftmax.OP,
                "a middle axis counted from the end",
                reals(shape(2, 2, 2), 1, -2, 0.5, 3, 0, 1.25, -1, 2))
            .with(Softmax.AXIS, -2L)
            .gives(
                reals(
                    shape(2, 2, 2),
                    -0.4740769841801067,
                    -5.006715348489118,
                    -0.9740769841801067,
                    -0.006715348489117967,
                    -0.31326168751822286,
                    -1.1368710061148999,
                    -1.3132616875182228,
                    -0.3868710061149))
            .smooth(),
        OpCase.of(LogSoftmax.OP, "one class", reals(shape(2, 1), 5, -5))
            .gives(reals(shape(2, 1), 0, 0))
            .smooth(),
        OpCase.of(
                LogSoftmax.OP,
                "large scores",
                reals(shape(2, 3), 1000, 1000, -1000, -1000, -1001, -1000))
            .gives(
                reals(
                    shape(2, 3),
                    -0.6931471805599453,
                    -0.6931471805599453,
                    -2000.69314718056,
                    -0.8619948040582511,
                    -1.8619948040582512,
                    -0.8619948040582511)),
        OpCase.of(LogSoftmax.OP, "a score of minus infinity", reals(0, -INF, 0))
            .gives(reals(-0.6931471805599453, -INF, -0.6931471805599453)),
        OpCase.of(
                LogSoftmax.OP, "NaN spreads along its axis only", reals(shape(2, 2), NAN, 1, 1, 1))
            .gives(reals(shape(2, 2), NAN, NAN, -0.6931471805599453, -0.6931471805599453)),
        OpCase.of(LogSoftmax.OP, "no rows", reals(shape(0, 3))).gives(reals(shape(0, 3))).smooth(),
        OpCase.of(LogSoftmax.OP, "no classes", reals(shape(2, 0)))
            .gives(reals(shape(2, 0)))
            .smooth());
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(Softmax.OP, "C1").of(type(2, 3)).with(Softmax.AXIS, 2L),
        RejectedCase.of(Softmax.OP, "C1").of(type(2, 3)).with(Softmax.AXIS, -3L),
        RejectedCase.of(Softmax.OP, "C1").of(type()),
        RejectedCase.of(LogSoftmax.OP, "C1").of(type(2, 3)).with(Softmax.AXIS, 2L),
        RejectedCase.of(LogSoftmax.OP, "C1").of(type(2, 3)).with(Softmax.AXIS, -3L),
        RejectedCase.of(LogSoftmax.OP, "C1").of(type()));
  }
}
