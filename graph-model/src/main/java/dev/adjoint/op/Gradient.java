// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

/// How an op is differentiated: always one of three explicit choices.
public sealed interface Gradient {

  /// Says the contributions in terms of other ops.
  record Rule(Body body) implements Gradient {}

  /// Differentiated through its decomposition.
  record Derived() implements Gradient {}

  /// Gradients stop here; `reason` is shown to people.
  record None(String reason) implements Gradient {}

  /// The body of a rule.
  @FunctionalInterface
  interface Body {
    void differentiate(GradientScope g);
  }
}
