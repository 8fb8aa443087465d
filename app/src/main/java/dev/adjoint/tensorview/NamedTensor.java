// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.type.Tensor;

/// A tensor worth looking at and what to call it.
///
/// @param gradient whether it is a derivative of the loss
/// @param stale whether it is from before an edit
public record NamedTensor(String name, Tensor tensor, boolean gradient, boolean stale) {
  /// One that is up to date.
  public NamedTensor(String name, Tensor tensor, boolean gradient) {
    this(name, tensor, gradient, false);
  }
}
