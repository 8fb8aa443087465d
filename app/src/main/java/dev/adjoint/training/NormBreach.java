// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.session.SampledStep;
import java.util.Optional;

/// Why a training run was stopped: the norm of a parameter's gradient was above the bound.
///
/// @param step in which it was seen, from 0; it was not taken
public record NormBreach(String name, double norm, double bound, long step) {

  /// The first norm of that step above the bound; one that is no number is.
  static Optional<NormBreach> in(SampledStep step, double bound) {
    return step.parameterNorms().entrySet().stream()
        .filter(each -> !(each.getValue() <= bound))
        .findFirst()
        .map(each -> new NormBreach(each.getKey(), each.getValue(), bound, step.step()));
  }
}
