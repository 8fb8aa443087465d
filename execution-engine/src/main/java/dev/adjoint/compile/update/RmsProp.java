// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.update;

import dev.adjoint.op.Value;

/// `v = ρ v + (1-ρ) g²; p -= lr · g / (√v + ε)`. Source: Tieleman and Hinton 2012.
final class RmsProp implements UpdateRule {
  @Override
  public Value step(UpdateScope s, Value p, Value g) {
    double rho = s.settings().rho();
    Value v = s.blend(rho, s.slot("v", p, 0), 1 - rho, s.square(g));
    s.keep("v", v);
    Value spread = s.plus(s.sqrt(v), s.settings().epsilon());
    return s.f().sub(p, s.f().div(s.scaled(g), spread));
  }
}
