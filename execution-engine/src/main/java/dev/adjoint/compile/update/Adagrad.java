// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.update;

import dev.adjoint.op.Value;

/// `v += g²` (v starts at the initial accumulator); `p -= lr · g / (√v + ε)`. Source: Duchi et al.
/// 2011.
final class Adagrad implements UpdateRule {
  @Override
  public Value step(UpdateScope s, Value p, Value g) {
    Value v = s.f().add(s.slot("v", p, s.settings().initialAccumulator()), s.square(g));
    s.keep("v", v);
    Value spread = s.plus(s.sqrt(v), s.settings().epsilon());
    return s.f().sub(p, s.f().div(s.scaled(g), spread));
  }
}
