// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.type.Tensor;

/// A tensor worth looking at and what to call it.
///
/// @param gradient whether it is a derivative of the loss
/// @param stale whether it is from before an edit
public record NamedTensor(String name, Tensor tensor, boolean gradient, boolean stale) {
  private static final String FROM = " ← ";

  /// One that is up to date.
  public NamedTensor(String name, Tensor tensor, boolean gradient) {
    this(name, tensor, gradient, false);
  }

  /// The part of a gradient that one of the users of a value has sent back.
  public static NamedTensor part(String gradient, String user, Tensor tensor, boolean stale) {
    return new NamedTensor(gradient + FROM + user, tensor, true, stale);
  }

  /// Whether the name tells of a part, which no watch can ask for.
  public boolean isPart() {
    return name.contains(FROM);
  }
}
