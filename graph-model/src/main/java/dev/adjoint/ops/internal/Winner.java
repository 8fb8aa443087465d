// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.GradientScope;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;

/// The gradient of an op that picks the better of its inputs A and B: the picked side gets it
/// whole, equal sides half each.
///
/// @param shared what either side gets where it does not win
record Winner(GradientScope scope, Formula formula, Better better, Value shared) {

  /// Where `one` beats `other`, elementwise.
  @FunctionalInterface
  interface Better {
    Value of(Formula formula, Value one, Value other);
  }

  static void gradient(GradientScope g, Better better) {
    Formula f = new Formula(g);
    Value up = g.upstream("C");
    Value tie = f.equal(g.input("A"), g.input("B"));
    Value shared = f.where(tie, f.mul(up, f.scalar(0.5, up)), f.scalar(0, up));
    Winner winner = new Winner(g, f, better, shared);
    winner.contribute("A", "B");
    winner.contribute("B", "A");
  }

  private void contribute(String port, String other) {
    if (scope.wants(port)) {
      Value wins = better.of(formula, scope.input(port), scope.input(other));
      Value gradient = formula.where(wins, scope.upstream("C"), shared);
      scope.contribute(port, formula.sumTo(gradient, scope.input(port).shape()));
    }
  }
}
