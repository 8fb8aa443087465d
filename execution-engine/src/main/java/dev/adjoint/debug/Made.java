// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import dev.adjoint.graph.PortRef;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A value that a step forward or an update made.
///
/// @param subject what people call it: `z2`, `split:1`, after an update `W` or `dense/kernel`
/// @param output the output that it is of; none of a parameter that a layer owns
/// @param old what an update moved it from
record Made(String subject, Optional<PortRef> output, Tensor value, Optional<Tensor> old) {
  /// What an update calls the parameter that the node itself is.
  private static final String ITSELF = "value";

  /// All that `condition` may be asked of: what an optimizer keeps beside a parameter is no value
  /// of the graph, but is to be finite, too.
  static List<Made> by(TraceStep step, Condition condition) {
    List<Made> all = new ArrayList<>();
    for (Map.Entry<String, Tensor> each : step.outputs().entrySet()) {
      String name = each.getKey();
      Optional<Tensor> old =
          step.phase() == Phase.UPDATE
              ? Optional.ofNullable(step.inputs().get(name))
              : Optional.empty();
      if (old.isEmpty()) {
        PortRef ref = new PortRef(step.node(), all.size());
        all.add(new Made(ref.toString(), Optional.of(ref), each.getValue(), old));
      } else if (condition instanceof Condition.NonFinite || !isKeptBeside(name, step)) {
        boolean itself = name.equals(ITSELF);
        String subject = itself ? step.node() : step.node() + "/" + name;
        Optional<PortRef> ref = itself ? Optional.of(PortRef.of(step.node())) : Optional.empty();
        all.add(new Made(subject, ref, each.getValue(), old));
      }
    }
    return all;
  }

  private static boolean isKeptBeside(String name, TraceStep update) {
    return update.outputs().containsKey(ITSELF) ? !name.equals(ITSELF) : name.contains("/");
  }

  /// The same value one iteration ago.
  Optional<Tensor> before(Past past) {
    return old.or(() -> output.flatMap(past::value));
  }
}
