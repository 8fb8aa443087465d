// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.ramp;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.shape;

import dev.adjoint.ops.norm.BatchNormalization;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Batch normalisation. Expected values are NumPy's.
final class BatchNormCases {

  private static final Tensor SHIFT = reals(-2.5, -1, 0.5);

  private BatchNormCases() {}

  private static OpCase batch(String about) {
    return OpCase.of(BatchNormalization.OP, about, ramp(2, 3, 2), reals(-1.5, 2, 0), SHIFT)
        .then(reals(-2.5, 0, 2.5))
        .then(reals(0.5, 1, 2));
  }

  static List<OpCase> batches() {
    return List.of(
        batch("given statistics")
            .gives(
                reals(
                    shape(2, 3, 2),
                    -2.5,
                    -9.9245469573604,
                    -2.999990000074999,
                    3.999975000187499,
                    0.5,
                    0.5,
                    -12.0458460880348,
                    -7.803247826685999,
                    -4.999980000149999,
                    1.999985000112499,
                    0.5,
                    0.5),
                reals(-2.5, 0, 2.5),
                reals(0.5, 1, 2))
            .smooth(),
        batch("statistics of the batch")
            .with(BatchNormalization.TRAINING_MODE, true)
            .with(BatchNormalization.EPSILON, 0.01)
            .with(BatchNormalization.MOMENTUM, 0.75)
            .gives(
                reals(
                    shape(2, 3, 2),
                    -0.149777224561812,
                    -3.283407591812729,
                    -2.371536955121007,
                    1.468766519217813,
                    0.5,
                    0.5,
                    -4.17873055388442,
                    -2.388084629741039,
                    -3.468766519217813,
                    0.371536955121007,
                    0.5,
                    0.5),
                reals(-1.84375, 0.0625, 1.625),
                reals(1.07421875, 1.578125, 1.8125))
            .smooth(),
        OpCase.of(BatchNormalization.OP, "one channel", reals(1, 2, 4), reals(2), reals(1))
            .then(reals(0))
            .then(reals(1))
            .with(BatchNormalization.TRAINING_MODE, true)
            .gives(
                reals(-1.138083062900595, 0.465479234274851, 3.672603828625744),
                reals(0.7 / 3),
                reals(1.055555555555556)),
        OpCase.of(
                BatchNormalization.OP,
                "a large mean costs no digits",
                reals(shape(4, 1), 1000, 1001, 1002, 1003),
                reals(1),
                reals(0))
            .then(reals(0))
            .then(reals(1))
            .with(BatchNormalization.TRAINING_MODE, true)
            .with(BatchNormalization.EPSILON, 0.0)
            .gives(
                reals(
                    shape(4, 1),
                    -1.5 / Math.sqrt(1.25),
                    -0.5 / Math.sqrt(1.25),
                    0.5 / Math.sqrt(1.25),
                    1.5 / Math.sqrt(1.25)),
                reals(100.15),
                reals(1.025)));
  }
}
