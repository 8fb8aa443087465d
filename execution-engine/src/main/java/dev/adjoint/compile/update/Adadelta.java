// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.update;

import dev.adjoint.op.Value;

/// `v = ρ v + (1-ρ) g²; d = √(s+ε) / √(v+ε) · g; s = ρ s + (1-ρ) d²; p -= lr · d`. Source: Zeiler
/// 2012.
final class Adadelta implements UpdateRule {
  @Override
  public Value step(UpdateScope s, Value p, Value g) {
    double rho = s.settings().rho();
    double epsilon = s.settings().epsilon();
    Value v = s.blend(rho, s.slot("v", p, 0), 1 - rho, s.square(g));
    Value moved = s.slot("s", p, 0);
    Value ratio = s.f().div(s.sqrt(s.plus(moved, epsilon)), s.sqrt(s.plus(v, epsilon)));
    Value d = s.f().mul(ratio, g);
    s.keep("v", v);
    s.keep("s", s.blend(rho, moved, 1 - rho, s.square(d)));
    return s.f().sub(p, s.scaled(d));
  }
}
