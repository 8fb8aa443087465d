// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.PortRef;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;

/// Gradients as part of a run.
///
/// @param wrt names: an output (`x`, `split:1`) or a parameter that a layer owns (`dense1/kernel`)
/// @param cotangent weight of each element of `of`, of its type; ones when absent
public record Differentiate(PortRef of, List<String> wrt, Optional<Tensor> cotangent) {
  public Differentiate {
    wrt = List.copyOf(wrt);
  }
}
