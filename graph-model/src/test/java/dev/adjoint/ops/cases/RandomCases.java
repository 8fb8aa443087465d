// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.INF;
import static dev.adjoint.ops.cases.Tensors.flags;
import static dev.adjoint.ops.cases.Tensors.ints;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.random.Bernoulli;
import dev.adjoint.ops.random.Multinomial;
import dev.adjoint.ops.random.RandomNormal;
import dev.adjoint.ops.random.RandomNormalLike;
import dev.adjoint.ops.random.RandomUniform;
import dev.adjoint.ops.random.RandomUniformLike;
import dev.adjoint.type.DType;
import java.util.List;

/// Random tensors whose draws are certain; that others follow their distributions is tested with
/// whole runs.
final class RandomCases {

  static final CaseList CASES =
      CaseList.of(
          rejected(),
          randomNormalLike(),
          randomUniformLike(),
          randomNormal(),
          randomUniform(),
          bernoulli(),
          multinomial());

  private RandomCases() {}

  private static List<OpCase> randomNormalLike() {
    return List.of(
        OpCase.of(RandomNormalLike.OP, "without spread", reals(shape(2, 2), 1, 2, 3, 4))
            .with(RandomNormal.MEAN, 3.0)
            .with(RandomNormal.SCALE, 0.0)
            .gives(reals(shape(2, 2), 3, 3, 3, 3)),
        OpCase.of(RandomNormalLike.OP, "a type of its own", longs(1, 2))
            .with(RandomNormal.MEAN, -1.0)
            .with(RandomNormal.SCALE, 0.0)
            .with(RandomNormalLike.DTYPE, DType.FLOAT64)
            .gives(reals(-1, -1)),
        OpCase.of(RandomNormalLike.OP, "nothing", reals(shape(0))).gives(reals(shape(0))));
  }

  private static List<OpCase> randomUniformLike() {
    return List.of(
        OpCase.of(RandomUniformLike.OP, "without width", reals(shape(2, 2), 1, 2, 3, 4))
            .with(RandomUniform.LOW, 0.5)
            .with(RandomUniform.HIGH, 0.5)
            .gives(reals(shape(2, 2), 0.5, 0.5, 0.5, 0.5)),
        OpCase.of(RandomUniformLike.OP, "nothing", reals(shape(0, 3))).gives(reals(shape(0, 3))));
  }

  private static List<OpCase> randomNormal() {
    return List.of(
        OpCase.of(RandomNormal.OP, "without spread")
            .with(RandomNormal.SHAPE, List.of(2L))
            .with(RandomNormal.DTYPE, DType.FLOAT64)
            .with(RandomNormal.MEAN, 2.0)
            .with(RandomNormal.SCALE, 0.0)
            .gives(reals(2, 2)));
  }

  private static List<OpCase> randomUniform() {
    return List.of(
        OpCase.of(RandomUniform.OP, "without width")
            .with(RandomNormal.SHAPE, List.of())
            .with(RandomNormal.DTYPE, DType.FLOAT64)
            .with(RandomUniform.LOW, 7.0)
            .with(RandomUniform.HIGH, 7.0)
            .gives(scalar(7)));
  }

  private static List<OpCase> bernoulli() {
    return List.of(
        OpCase.of(Bernoulli.OP, "certainties", reals(0, 1, 0, 1)).gives(reals(0, 1, 0, 1)),
        OpCase.of(Bernoulli.OP, "truth values", reals(shape(1, 2), 1, 0))
            .with(RandomNormalLike.DTYPE, DType.BOOL)
            .gives(flags(shape(1, 2), 1, 0)));
  }

  private static List<OpCase> multinomial() {
    return List.of(
        OpCase.of(
                Multinomial.OP,
                "certainties",
                reals(shape(2, 3), 0, -INF, -INF, -1000, -1000, 1000))
            .with(Multinomial.SAMPLE_SIZE, 4L)
            .gives(ints(shape(2, 4), 0, 0, 0, 0, 2, 2, 2, 2)),
        OpCase.of(Multinomial.OP, "int64", reals(shape(1, 1), 5))
            .with(Multinomial.DTYPE, DType.INT64)
            .gives(longs(shape(1, 1), 0)),
        OpCase.of(Multinomial.OP, "no rows", reals(shape(0, 2))).gives(ints(shape(0, 1))));
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(RandomNormal.OP, "C1")
            .with(RandomNormal.SHAPE, List.of(2L))
            .with(RandomNormal.DTYPE, DType.INT64),
        RejectedCase.of(RandomNormal.OP, "C2").with(RandomNormal.SHAPE, List.of(-2L)),
        RejectedCase.of(RandomUniform.OP, "C1")
            .with(RandomNormal.SHAPE, List.of(2L))
            .with(RandomNormal.DTYPE, DType.BOOL),
        RejectedCase.of(RandomUniform.OP, "C2").with(RandomNormal.SHAPE, List.of(2L, -1L)),
        RejectedCase.of(RandomNormalLike.OP, "C1").of(type(DType.INT64, 2)),
        RejectedCase.of(RandomUniformLike.OP, "C1")
            .of(type(2))
            .with(RandomNormalLike.DTYPE, DType.INT32),
        RejectedCase.of(Multinomial.OP, "C1").of(type(2)),
        RejectedCase.of(Multinomial.OP, "C1").of(type(2, 0)),
        RejectedCase.of(Multinomial.OP, "C2")
            .of(type(2, 3))
            .with(Multinomial.DTYPE, DType.FLOAT32));
  }
}
