// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.why;

import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.type.Tensor;
import java.util.Optional;

/// The numbers that a run has measured so far.
public interface MeasuredRun {
  Optional<Tensor> value(PortRef ref);

  /// The loss differentiated by an output: the sum of what has come back so far.
  Optional<Tensor> gradient(PortRef ref);

  /// What came back along one wire.
  Optional<Tensor> contribution(Wire wire);

  /// What the backward pass starts from.
  Optional<PortRef> loss();
}
