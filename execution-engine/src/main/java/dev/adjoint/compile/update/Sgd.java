// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.update;

import dev.adjoint.op.Value;

/// `p -= lr · g`.
final class Sgd implements UpdateRule {
  @Override
  public Value step(UpdateScope s, Value p, Value g) {
    return s.f().sub(p, s.scaled(g));
  }
}
