// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.INF;
import static dev.adjoint.ops.cases.Tensors.ints;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.loss.BinaryCrossEntropy;
import dev.adjoint.ops.loss.BinaryCrossEntropyWithLogits;
import dev.adjoint.ops.loss.CosineSimilarity;
import dev.adjoint.ops.loss.HuberLoss;
import dev.adjoint.ops.loss.KLDivergence;
import dev.adjoint.ops.loss.MeanAbsoluteError;
import dev.adjoint.ops.loss.NegativeLogLikelihoodLoss;
import dev.adjoint.type.DType;
import java.util.List;

/// Losses that compare a prediction with a target. Expected values are NumPy's, of the formulas
/// written out.
final class PairLossCases {

  static final CaseList CASES = new CaseList(accepted(), rejected());

  private PairLossCases() {}

  private static List<OpCase> accepted() {
    return List.of(
        OpCase.of(BinaryCrossEntropyWithLogits.OP, "mean", reals(0, 2, -1.5), reals(1, 0.75, 0))
            .gives(scalar(0.5071628231952234))
            .smooth(),
        OpCase.of(
                BinaryCrossEntropyWithLogits.OP,
                "each element",
                reals(0, 2, -1.5),
                reals(1, 0.75, 0))
            .with(BinaryCrossEntropyWithLogits.REDUCTION, "none")
            .gives(reals(0.6931471805599453, 0.6269280110429726, 0.2014132779827524))
            .smooth(),
        OpCase.of(
                BinaryCrossEntropyWithLogits.OP,
                "sure, right and wrong",
                reals(1000, -1000, 1000),
                reals(1, 0, 0))
            .with(BinaryCrossEntropyWithLogits.REDUCTION, "none")
            .gives(reals(0, 0, 1000)),
        OpCase.of(
                NegativeLogLikelihoodLoss.OP,
                "mean",
                reals(shape(2, 3), -0.5, -1.25, -2, -3, -0.25, -1.5),
                longs(2, 0))
            .gives(scalar(2.5))
            .smooth(),
        OpCase.of(
                NegativeLogLikelihoodLoss.OP,
                "none, weighted",
                reals(shape(2, 3), -0.5, -1.25, -2, -3, -0.25, -1.5),
                longs(2, 0),
                reals(2, 1, 0.5))
            .with(NegativeLogLikelihoodLoss.REDUCTION, "none")
            .gives(reals(1, 6))
            .smooth(),
        OpCase.of(
                NegativeLogLikelihoodLoss.OP,
                "mean of the weights",
                reals(shape(2, 3), -0.5, -1.25, -2, -3, -0.25, -1.5),
                longs(2, 0),
                reals(2, 1, 0.5))
            .gives(scalar(2.8))
            .smooth(),
        OpCase.of(
                NegativeLogLikelihoodLoss.OP,
                "sum, int32 targets",
                reals(shape(2, 3), -0.5, -1.25, -2, -3, -0.25, -1.5),
                ints(2, 0))
            .with(NegativeLogLikelihoodLoss.REDUCTION, "sum")
            .gives(scalar(5))
            .smooth(),
        OpCase.of(
                NegativeLogLikelihoodLoss.OP,
                "a negative number that is ignored",
                reals(shape(2, 3), -0.5, -1.25, -2, -3, -0.25, -1.5),
                longs(-100, 1),
                reals(2, 1, 0.5))
            .with(NegativeLogLikelihoodLoss.IGNORE_INDEX, -100L)
            .gives(scalar(0.25))
            .smooth(),
        OpCase.of(
                NegativeLogLikelihoodLoss.OP,
                "an ignored class, each row",
                reals(shape(2, 3), -0.5, -1.25, -2, -3, -0.25, -1.5),
                longs(1, 0))
            .with(NegativeLogLikelihoodLoss.IGNORE_INDEX, 1L)
            .with(NegativeLogLikelihoodLoss.REDUCTION, "none")
            .gives(reals(0, 3))
            .smooth(),
        OpCase.of(
                NegativeLogLikelihoodLoss.OP,
                "pictures",
                reals(
                    shape(2, 3, 2, 2),
                    -0.0,
                    -0.25,
                    -0.5,
                    -0.75,
                    -1,
                    -1.25,
                    -1.5,
                    -1.75,
                    -2,
                    -2.25,
                    -2.5,
                    -2.75,
                    -3,
                    -3.25,
                    -3.5,
                    -3.75,
                    -4,
                    -4.25,
                    -4.5,
                    -4.75,
                    -5,
                    -5.25,
                    -5.5,
                    -5.75),
                longs(shape(2, 2, 2), 0, 2, 1, 1, 2, 0, 1, 2))
            .with(NegativeLogLikelihoodLoss.REDUCTION, "none")
            .gives(reals(shape(2, 2, 2), 0, 2.25, 1.5, 1.75, 5, 3.25, 4.5, 5.75))
            .smooth(),
        OpCase.of(
                NegativeLogLikelihoodLoss.OP,
                "nothing counts",
                reals(shape(2, 3), -0.5, -1.25, -2, -3, -0.25, -1.5),
                longs(1, 1))
            .with(NegativeLogLikelihoodLoss.IGNORE_INDEX, 1L)
            .with(NegativeLogLikelihoodLoss.REDUCTION, "sum")
            .gives(scalar(0)),
        OpCase.of(NegativeLogLikelihoodLoss.OP, "no rows", reals(shape(0, 3)), longs())
            .with(NegativeLogLikelihoodLoss.REDUCTION, "sum")
            .gives(scalar(0)),
        OpCase.of(MeanAbsoluteError.OP, "mean", reals(1, -2, 3.5), reals(0.5, 0.25, 3))
            .gives(scalar(1.0833333333333333))
            .smooth(),
        OpCase.of(MeanAbsoluteError.OP, "sum", reals(1, -2, 3.5), reals(0.5, 0.25, 3))
            .with(MeanAbsoluteError.REDUCTION, "sum")
            .gives(scalar(3.25))
            .smooth(),
        OpCase.of(MeanAbsoluteError.OP, "each element", reals(1, -2, 3.5), reals(0.5, 0.25, 3))
            .with(MeanAbsoluteError.REDUCTION, "none")
            .gives(reals(0.5, 2.25, 0.5))
            .smooth(),
        OpCase.of(MeanAbsoluteError.OP, "large numbers", reals(1000, -1000), reals(-1000, 1000))
            .gives(scalar(2000)),
        OpCase.of(HuberLoss.OP, "mean", reals(1, -2, 3.5), reals(0.5, 0.25, 3))
            .gives(scalar(0.6666666666666666))
            .smooth(),
        OpCase.of(HuberLoss.OP, "sum", reals(1, -2, 3.5), reals(0.5, 0.25, 3))
            .with(HuberLoss.REDUCTION, "sum")
            .gives(scalar(2))
            .smooth(),
        OpCase.of(HuberLoss.OP, "each element", reals(1, -2, 3.5), reals(0.5, 0.25, 3))
            .with(HuberLoss.REDUCTION, "none")
            .gives(reals(0.125, 1.75, 0.125))
            .smooth(),
        OpCase.of(HuberLoss.OP, "large numbers", reals(1000, -1000), reals(-1000, 1000))
            .gives(scalar(1999.5)),
        OpCase.of(MeanAbsoluteError.OP, "equal elements", reals(1, 2), reals(1, 2))
            .gives(scalar(0)),
        OpCase.of(HuberLoss.OP, "delta 0.5", reals(1, -2, 3.5), reals(0.5, 0.25, 3))
            .with(HuberLoss.DELTA, 0.5)
            .gives(scalar(0.4166666666666667)),
        OpCase.of(HuberLoss.OP, "at the target", reals(1, 2), reals(1, 2)).gives(scalar(0)),
        OpCase.of(BinaryCrossEntropy.OP, "mean", reals(0.5, 0.9, 0.2), reals(1, 0.75, 0))
            .gives(scalar(0.5236524639553454))
            .smooth(),
        OpCase.of(BinaryCrossEntropy.OP, "each element", reals(0.5, 0.9, 0.2), reals(1, 0.75, 0))
            .with(BinaryCrossEntropy.REDUCTION, "none")
            .gives(reals(0.6931471805599453, 0.6546666599918812, 0.2231435513142097))
            .smooth(),
        OpCase.of(
                BinaryCrossEntropy.OP,
                "certain, right and wrong",
                reals(0, 1, 0, 1),
                reals(0, 1, 1, 0))
            .with(BinaryCrossEntropy.REDUCTION, "none")
            .gives(reals(0, 0, 100, 100)),
        OpCase.of(
                KLDivergence.OP,
                "mean",
                reals(
                    shape(2, 3),
                    -1.6094379124341003,
                    -1.2039728043259361,
                    -0.6931471805599453,
                    -1.3862943611198906,
                    -1.3862943611198906,
                    -0.6931471805599453),
                reals(shape(2, 3), 0.1, 0.2, 0.7, 0.5, 0.25, 0.25))
            .gives(scalar(0.04306827018286798))
            .smooth(),
        OpCase.of(
                KLDivergence.OP,
                "sum",
                reals(
                    shape(2, 3),
                    -1.6094379124341003,
                    -1.2039728043259361,
                    -0.6931471805599453,
                    -1.3862943611198906,
                    -1.3862943611198906,
                    -0.6931471805599453),
                reals(shape(2, 3), 0.1, 0.2, 0.7, 0.5, 0.25, 0.25))
            .with(KLDivergence.REDUCTION, "sum")
            .gives(scalar(0.2584096210972079))
            .smooth(),
        OpCase.of(
                KLDivergence.OP,
                "each element",
                reals(
                    shape(2, 3),
                    -1.6094379124341003,
                    -1.2039728043259361,
                    -0.6931471805599453,
                    -1.3862943611198906,
                    -1.3862943611198906,
                    -0.6931471805599453),
                reals(shape(2, 3), 0.1, 0.2, 0.7, 0.5, 0.25, 0.25))
            .with(KLDivergence.REDUCTION, "none")
            .gives(
                reals(
                    shape(2, 3),
                    -0.06931471805599453,
                    -0.08109302162163284,
                    0.23553056563484898,
                    0.34657359027997264,
                    0,
                    -0.17328679513998632))
            .smooth(),
        OpCase.of(KLDivergence.OP, "impossible in the target", reals(-INF, 0), reals(0, 1))
            .with(KLDivergence.REDUCTION, "none")
            .gives(reals(0, 0)),
        OpCase.of(
                CosineSimilarity.OP,
                "rows",
                reals(shape(2, 2), 3, 4, 1, -2),
                reals(shape(2, 2), 4, 3, 0.5, 1))
            .gives(reals(0.96, -0.6))
            .smooth(),
        OpCase.of(
                CosineSimilarity.OP,
                "columns",
                reals(shape(2, 2), 3, 4, 1, -2),
                reals(shape(2, 2), 4, 3, 0.5, 1))
            .with(CosineSimilarity.AXIS, 0L)
            .gives(reals(0.9805806756909201, 0.7071067811865475))
            .smooth(),
        OpCase.of(CosineSimilarity.OP, "one pair", reals(3, 4), reals(4, 3))
            .gives(scalar(0.96))
            .smooth(),
        OpCase.of(CosineSimilarity.OP, "a zero vector", reals(0, 0), reals(1, 2)).gives(scalar(0)),
        OpCase.of(CosineSimilarity.OP, "large numbers", reals(1000, -1000), reals(-1000, 1000))
            .gives(scalar(-1)));
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(BinaryCrossEntropyWithLogits.OP, "C1").of(type(3)).of(type(1)),
        RejectedCase.of(NegativeLogLikelihoodLoss.OP, "C1").of(type(3)).of(type(DType.INT64, 2)),
        RejectedCase.of(NegativeLogLikelihoodLoss.OP, "C2").of(type(3, 4)).of(type(DType.INT64, 2)),
        RejectedCase.of(NegativeLogLikelihoodLoss.OP, "C3")
            .of(type(2, 4))
            .of(type(DType.INT64, 2))
            .of(type(3)),
        RejectedCase.of(MeanAbsoluteError.OP, "C1").of(type(3)).of(type(3, 1)),
        RejectedCase.of(HuberLoss.OP, "C1").of(type(3)).of(type(3, 1)),
        RejectedCase.of(BinaryCrossEntropy.OP, "C1").of(type(3)).of(type(1)),
        RejectedCase.of(KLDivergence.OP, "C1").of(type(3)).of(type(1, 3)),
        RejectedCase.of(CosineSimilarity.OP, "C1").of(type(3)).of(type(1)),
        RejectedCase.of(CosineSimilarity.OP, "C2")
            .with(CosineSimilarity.AXIS, 1L)
            .of(type(3))
            .of(type(3)));
  }
}
