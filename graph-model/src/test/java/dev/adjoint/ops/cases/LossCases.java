// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.ints;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.loss.Hinge;
import dev.adjoint.ops.loss.MeanSquaredError;
import dev.adjoint.ops.loss.SoftmaxCrossEntropyLoss;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.List;

/// Losses. Expected values are computed with NumPy from the definitions.
final class LossCases {

  private static final OpDef ENTROPY = SoftmaxCrossEntropyLoss.OP;

  private static final Tensor SCORES = reals(shape(2, 3), 1, 2, 0.5, 0, -1, 3);
  private static final Tensor LABELS = longs(2, 0);
  private static final Tensor WEIGHTS = reals(2, 1, 0.5);
  private static final Tensor LOG_PROB =
      reals(
          shape(2, 3),
          -1.464368784107945,
          -0.4643687841079449,
          -1.964368784107945,
          -3.0658839037574293,
          -4.065883903757429,
          -0.06588390375742911);
  private static final TensorType LABEL = type(DType.INT64, 2);

  static final CaseList CASES = new CaseList(accepted(), rejected());

  private LossCases() {}

  private static List<OpCase> accepted() {
    return List.of(
        OpCase.of(ENTROPY, "mean", SCORES, LABELS)
            .gives(scalar(2.515126343932687), LOG_PROB)
            .smooth(),
        OpCase.of(ENTROPY, "sum, int32 labels", SCORES, ints(2, 0))
            .with(SoftmaxCrossEntropyLoss.REDUCTION, "sum")
            .gives(scalar(5.030252687865374), LOG_PROB)
            .smooth(),
        OpCase.of(ENTROPY, "each row", SCORES, LABELS)
            .with(SoftmaxCrossEntropyLoss.REDUCTION, "none")
            .gives(reals(1.964368784107945, 3.0658839037574293), LOG_PROB)
            .smooth(),
        OpCase.of(ENTROPY, "mean by the weights picked", SCORES, LABELS, WEIGHTS)
            .gives(scalar(2.8455808798275326), LOG_PROB)
            .smooth(),
        OpCase.of(ENTROPY, "weighted sum", SCORES, LABELS, WEIGHTS)
            .with(SoftmaxCrossEntropyLoss.REDUCTION, "sum")
            .gives(scalar(7.113952199568831), LOG_PROB)
            .smooth(),
        OpCase.of(ENTROPY, "an ignored row", SCORES, longs(2, -1))
            .with(SoftmaxCrossEntropyLoss.IGNORE_INDEX, -1L)
            .gives(scalar(1.964368784107945), LOG_PROB)
            .smooth(),
        OpCase.of(ENTROPY, "an ignored row outside the classes, weighted", SCORES, longs(7, 0))
            .then(WEIGHTS)
            .with(SoftmaxCrossEntropyLoss.IGNORE_INDEX, 7L)
            .with(SoftmaxCrossEntropyLoss.REDUCTION, "none")
            .gives(reals(0, 6.1317678075148585), LOG_PROB)
            .smooth(),
        OpCase.of(
                ENTROPY,
                "pictures",
                reals(
                    shape(2, 3, 2), -1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1, 1.25, 0.3, 1.75),
                longs(shape(2, 2), 0, 2, 1, 1))
            .gives(
                scalar(1.0710572622668786),
                reals(
                    shape(2, 3, 2),
                    -1.6802696706417346,
                    -1.6802696706417346,
                    -1.1802696706417346,
                    -1.1802696706417346,
                    -0.6802696706417346,
                    -0.6802696706417346,
                    -1.2434200371423099,
                    -1.6802696706417346,
                    -0.7434200371423099,
                    -1.1802696706417346,
                    -1.4434200371423098,
                    -0.6802696706417346))
            .smooth(),
        OpCase.of(
                ENTROPY,
                "scores too large for exp",
                reals(shape(2, 3), 1000, 0, -1000, 0, 800, 800),
                longs(1, 1))
            .gives(
                scalar(500.34657359027995),
                reals(
                    shape(2, 3),
                    0,
                    -1000,
                    -2000,
                    -800.6931471805599,
                    -0.6931471805599453,
                    -0.6931471805599453)),
        OpCase.of(
                ENTROPY,
                "a class ruled out",
                reals(shape(1, 3), 0, Double.NEGATIVE_INFINITY, 0),
                longs(0))
            .gives(
                scalar(0.6931471805599453),
                reals(
                    shape(1, 3),
                    -0.6931471805599453,
                    Double.NEGATIVE_INFINITY,
                    -0.6931471805599453)),
        OpCase.of(ENTROPY, "the mean of no rows", reals(shape(0, 3)), longs())
            .gives(scalar(Double.NaN), reals(shape(0, 3))),
        OpCase.of(MeanSquaredError.OP, "mean", reals(shape(2, 1), 1, 2), reals(shape(2, 1), 0, 4))
            .gives(scalar(2.5))
            .smooth(),
        OpCase.of(MeanSquaredError.OP, "sum", reals(1, 2), reals(0, 4))
            .with(MeanSquaredError.REDUCTION, "sum")
            .gives(scalar(5))
            .smooth(),
        OpCase.of(MeanSquaredError.OP, "each element", reals(1, 2), reals(0, 4))
            .with(MeanSquaredError.REDUCTION, "none")
            .gives(reals(1, 4))
            .smooth(),
        OpCase.of(MeanSquaredError.OP, "two scalars", scalar(3), scalar(1))
            .gives(scalar(4))
            .smooth(),
        OpCase.of(
                MeanSquaredError.OP, "the mean of nothing", reals(shape(0, 2)), reals(shape(0, 2)))
            .gives(scalar(Double.NaN)),
        OpCase.of(Hinge.OP, "margin 1", reals(shape(2, 3), 3, 2.5, 0, 1, 4, 1.75), longs(0, 2))
            .gives(scalar(2))
            .smooth(),
        OpCase.of(Hinge.OP, "margin 3", reals(shape(1, 3), 3, 2.5, 0.5), longs(0))
            .with(Hinge.MARGIN, 3.0)
            .gives(scalar(3))
            .smooth(),
        OpCase.of(
                Hinge.OP,
                "a class ruled out",
                reals(shape(1, 2), 0, Double.NEGATIVE_INFINITY),
                longs(0))
            .gives(scalar(0)));
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(ENTROPY, "C1").of(type(3)).of(LABEL),
        RejectedCase.of(ENTROPY, "C2").of(type(3, 4)).of(LABEL),
        RejectedCase.of(ENTROPY, "C2").of(type(2, 4)).of(type(DType.INT64, 2, 1)),
        RejectedCase.of(ENTROPY, "C3").of(type(2, 4)).of(LABEL).of(type(3)),
        RejectedCase.of(ENTROPY, "C3").of(type(2, 4)).of(LABEL).of(type(2, 4)),
        RejectedCase.of(MeanSquaredError.OP, "C1").of(type(3)).of(type(3, 1)),
        RejectedCase.of(MeanSquaredError.OP, "C1").of(type(3)).of(type(1)),
        RejectedCase.of(Hinge.OP, "C1").of(type(2, 3, 1)).of(LABEL),
        RejectedCase.of(Hinge.OP, "C2").of(type(3, 2)).of(LABEL));
  }
}
