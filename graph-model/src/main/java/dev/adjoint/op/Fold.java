// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import dev.adjoint.type.Tensor;
import java.util.Optional;

/// Computes what an op with one output gives for small tensors that are known before any run: exact
/// to the bit as its kernels do, so that shapes may be derived from it.
@FunctionalInterface
public interface Fold {
  /// Empty when it cannot be told, such as an integer divided by 0: the run will say so.
  Optional<Tensor> value(FoldScope in);
}
