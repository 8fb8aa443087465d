// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import java.util.List;

/// One use of an op, seen from inside: its attributes and what is on its inputs.
public interface UseScope extends Emitter {

  Attributes attributes();

  default <T> T get(Attribute<T> key) {
    return attributes().get(key);
  }

  boolean has(String port);

  /// The value on a connected input.
  Value input(String port);

  List<Value> variadic(String port);
}
