// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.compile.pass;

import dev.adjoint.architecture.wrong.compile.rule.RuleThatKnowsAPass;
import java.util.Optional;

/// One half of a cycle.
public final class PassThatKnowsARule {
  private final Optional<RuleThatKnowsAPass> rule = Optional.empty();

  Optional<RuleThatKnowsAPass> rule() {
    return rule;
  }
}
