// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.NAN;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.shape;

import dev.adjoint.ops.activation.Celu;
import dev.adjoint.ops.activation.Elu;
import dev.adjoint.ops.activation.LeakyRelu;
import dev.adjoint.ops.activation.Swish;
import dev.adjoint.ops.activation.ThresholdedRelu;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Activations with one parameter, most of them kin to the rectifier.
final class RectifierCases {

  private static final Tensor SIGNED = reals(shape(2, 3), 0.5, -1.25, 2, 3.5, -0.75, 1.5);

  static final CaseList CASES =
      CaseList.of(List.of(), leakyRelu(), elu(), celu(), thresholdedRelu(), swish());

  private RectifierCases() {}

  private static List<OpCase> leakyRelu() {
    return List.of(
        OpCase.of(LeakyRelu.OP, "both signs", SIGNED)
            .gives(reals(shape(2, 3), 0.5, -0.0125, 2, 3.5, -0.0075, 1.5))
            .smooth(),
        OpCase.of(LeakyRelu.OP, "both signs, alpha said", SIGNED)
            .with(LeakyRelu.ALPHA, 0.25)
            .gives(reals(shape(2, 3), 0.5, -0.3125, 2, 3.5, -0.1875, 1.5))
            .smooth(),
        OpCase.of(LeakyRelu.OP, "far out, zero and NaN", reals(0, 1000, -1000, NAN))
            .gives(reals(0, 1000, -10, NAN)));
  }

  private static List<OpCase> elu() {
    return List.of(
        OpCase.of(Elu.OP, "both signs", SIGNED)
            .gives(reals(shape(2, 3), 0.5, -0.7134952031398099, 2, 3.5, -0.5276334472589853, 1.5))
            .smooth(),
        OpCase.of(Elu.OP, "both signs, alpha said", SIGNED)
            .with(Elu.ALPHA, 0.5)
            .gives(reals(shape(2, 3), 0.5, -0.3567476015699049, 2, 3.5, -0.26381672362949266, 1.5))
            .smooth(),
        OpCase.of(Elu.OP, "far out, zero and NaN", reals(0, 1000, -1000, NAN))
            .gives(reals(0, 1000, -1, NAN)));
  }

  private static List<OpCase> celu() {
    return List.of(
        OpCase.of(Celu.OP, "both signs", SIGNED)
            .gives(reals(shape(2, 3), 0.5, -0.7134952031398099, 2, 3.5, -0.5276334472589853, 1.5))
            .smooth(),
        OpCase.of(Celu.OP, "both signs, alpha said", SIGNED)
            .with(Celu.ALPHA, 2.0)
            .gives(reals(shape(2, 3), 0.5, -0.9294771429620196, 2, 3.5, -0.6254214424180556, 1.5))
            .smooth(),
        OpCase.of(Celu.OP, "far out, zero and NaN", reals(0, 1000, -1000, NAN))
            .gives(reals(0, 1000, -1, NAN)));
  }

  private static List<OpCase> thresholdedRelu() {
    return List.of(
        OpCase.of(ThresholdedRelu.OP, "both signs", SIGNED)
            .gives(reals(shape(2, 3), 0, 0, 2, 3.5, 0, 1.5))
            .smooth(),
        OpCase.of(ThresholdedRelu.OP, "both signs, alpha said", SIGNED)
            .with(ThresholdedRelu.ALPHA, -1.0)
            .gives(reals(shape(2, 3), 0.5, 0, 2, 3.5, -0.75, 1.5))
            .smooth(),
        OpCase.of(ThresholdedRelu.OP, "far out, zero and NaN", reals(0, 1000, -1000, NAN))
            .gives(reals(0, 1000, 0, NAN)));
  }

  private static List<OpCase> swish() {
    return List.of(
        OpCase.of(Swish.OP, "both signs", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    0.3112296656009273,
                    -0.27837517353163604,
                    1.7615941559557646,
                    3.397407192370253,
                    -0.24061597561845527,
                    1.2263617142904655))
            .smooth(),
        OpCase.of(Swish.OP, "both signs, alpha said", SIGNED)
            .with(Swish.ALPHA, -1.5)
            .gives(
                reals(
                    shape(2, 3),
                    0.1604106504123035,
                    -1.0837946997527133,
                    0.09485174635513356,
                    0.01827043992745439,
                    -0.5661862401507212,
                    0.14302419734866423))
            .smooth(),
        OpCase.of(Swish.OP, "far out, zero and NaN", reals(0, 1000, -700, NAN))
            .gives(reals(0, 1000, -6.90177358063184e-302, NAN)));
  }
}
