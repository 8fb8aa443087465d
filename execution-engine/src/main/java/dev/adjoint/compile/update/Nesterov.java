// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.update;

import dev.adjoint.op.Value;

/// `v = momentum · v - lr · g; p += momentum · v - lr · g`. Source: Sutskever et al. 2013, as
/// Keras.
final class Nesterov implements UpdateRule {
  @Override
  public Value step(UpdateScope s, Value p, Value g) {
    Value v = Momentum.velocity(s, p, g);
    Value ahead = s.f().sub(s.times(s.settings().momentum(), v), s.scaled(g));
    return s.f().add(p, ahead);
  }
}
