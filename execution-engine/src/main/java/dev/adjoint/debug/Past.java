// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import dev.adjoint.graph.PortRef;
import dev.adjoint.type.Tensor;
import java.util.Optional;

/// The numbers of the previous iteration, for conditions that look back.
public interface Past {

  /// The first iteration has none.
  Past NONE =
      new Past() {
        @Override
        public Optional<Tensor> value(PortRef ref) {
          return Optional.empty();
        }

        @Override
        public Optional<Tensor> gradient(String name) {
          return Optional.empty();
        }
      };

  Optional<Tensor> value(PortRef ref);

  /// The gradient by an output (`x`, `split:1`) or a layer's parameter (`dense/kernel`).
  Optional<Tensor> gradient(String name);
}
