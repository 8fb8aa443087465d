// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.op.Attributes;

/// How the first value of a state is made.
public sealed interface StateInit {

  /// By the attributes of a `Parameter` or `Variable`: literal value or initializer.
  record Declared(Attributes attributes, boolean trainable) implements StateInit {}

  /// One value everywhere: optimizer slots and counters.
  record Fill(double value) implements StateInit {}
}
