// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.update;

import dev.adjoint.op.Value;

/// One step of one parameter.
@FunctionalInterface
interface UpdateRule {
  /// @return the new value of `p`
  Value step(UpdateScope s, Value p, Value g);
}
