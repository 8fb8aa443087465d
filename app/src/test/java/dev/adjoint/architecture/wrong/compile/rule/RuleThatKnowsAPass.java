// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.compile.rule;

import dev.adjoint.architecture.wrong.compile.pass.PassThatKnowsARule;
import java.util.Optional;

/// The other half of the cycle.
public final class RuleThatKnowsAPass {
  private final Optional<PassThatKnowsARule> pass = Optional.empty();

  Optional<PassThatKnowsARule> pass() {
    return pass;
  }
}
