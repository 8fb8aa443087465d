// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.GradientScope;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;

/// The gradient of an op that picks the better of its inputs A and B: the picked side gets it
/// whole, equal sides half each.
///
/// Where a NaN makes neither the better, both get it whole, as in PyTorch.
///
/// @param kept what either side gets where it is not beaten
record Winner(GradientScope scope, Formula formula, Better better, Value kept) {

  /// Where `one` beats `other`, elementwise.
  @FunctionalInterface
  interface Better {
    Value of(Formula formula, Value one, Value other);
  }

  static void gradient(GradientScope g, Better better) {
    Formula f = new Formula(g);
    Value up = g.upstream("C");
    Value tie = f.equal(g.input("A"), g.input("B"));
    Value kept = f.where(tie, f.mul(up, f.scalar(0.5, up)), up);
    Winner winner = new Winner(g, f, better, kept);
    winner.contribute("A", "B");
    winner.contribute("B", "A");
  }

  private void contribute(String port, String other) {
    if (scope.wants(port)) {
      Value beaten = better.of(formula, scope.input(other), scope.input(port));
      Value gradient = formula.where(beaten, formula.scalar(0, kept), kept);
      scope.contribute(port, formula.sumTo(gradient, scope.input(port).shape()));
    }
  }
}
