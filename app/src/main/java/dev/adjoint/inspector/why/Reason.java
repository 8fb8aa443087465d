// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.why;

import java.util.List;

/// What is the matter with a node, as a key of the texts and the numbers that belong in it.
///
/// @param key last part of the key, such as `dead`
/// @param numbers whatever the text names, in order
public record Reason(String key, List<Object> numbers) {
  public Reason {
    numbers = List.copyOf(numbers);
  }

  static Reason of(String key, Object... numbers) {
    return new Reason(key, List.of(numbers));
  }
}
