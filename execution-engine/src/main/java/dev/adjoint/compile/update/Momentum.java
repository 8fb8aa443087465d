// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.update;

import dev.adjoint.op.Value;

/// `v = momentum · v - lr · g; p += v`. Source: Polyak 1964.
final class Momentum implements UpdateRule {
  @Override
  public Value step(UpdateScope s, Value p, Value g) {
    return s.f().add(p, velocity(s, p, g));
  }

  static Value velocity(UpdateScope s, Value p, Value g) {
    Value old = s.slot("v", p, 0);
    Value v = s.f().sub(s.times(s.settings().momentum(), old), s.scaled(g));
    s.keep("v", v);
    return v;
  }
}
