// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is worked out when it is first asked for, and belongs to everything of which it is true.
/// Any thread: whoever else works it out meanwhile finds the same.
final class Known<T extends Object> {
  private volatile @Nullable T value;

  T get(Supplier<T> found) {
    T known = value;
    if (known == null) {
      known = found.get();
      value = known;
    }
    return known;
  }
}
