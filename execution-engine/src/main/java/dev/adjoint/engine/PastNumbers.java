// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Contribution;
import dev.adjoint.debug.Past;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.PortRef;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Every number of an iteration that is over, on the host: its memory on the device is the next
/// one's.
record PastNumbers(Map<PortRef, Tensor> values, Map<String, Tensor> gradients) implements Past {

  static PastNumbers of(Debugger iteration) {
    Map<PortRef, Tensor> values = new HashMap<>();
    iteration.sources().forEach((ref, source) -> values.put(ref, source.value()));
    Map<String, Tensor> gradients = new HashMap<>();
    for (int i = 0; i < iteration.done(); i++) {
      TraceStep step = iteration.step(i);
      if (step.phase() == Phase.FORWARD) {
        int output = 0;
        for (Tensor value : step.outputs().values()) {
          values.put(new PortRef(step.node(), output++), value);
        }
      }
      for (Contribution part : step.contributions()) {
        gradients.put(part.target(), part.total());
      }
    }
    return new PastNumbers(values, gradients);
  }

  @Override
  public Optional<Tensor> value(PortRef ref) {
    return Optional.ofNullable(values.get(ref));
  }

  @Override
  public Optional<Tensor> gradient(String name) {
    return Optional.ofNullable(gradients.get(name));
  }
}
