// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import java.util.List;

/// The tensors of a graph's nodes at one moment.
@FunctionalInterface
public interface TensorSource {
  /// Values and gradients of a node's outputs; none when it has none, or is no more.
  List<NamedTensor> tensors(String node);
}
