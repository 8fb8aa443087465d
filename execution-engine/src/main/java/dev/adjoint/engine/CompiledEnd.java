// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Contribution;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every number at the end of an iteration that a compiled plan computed as a whole: steps without
/// times, for there were none. What the iteration updates holds already.
///
/// @param contributions what came back along single wires
/// @param before states by name, as the iteration began
/// @param after states by name, as they are now
record CompiledEnd(
    Inference types,
    Map<PortRef, Tensor> values,
    Map<String, Tensor> gradients,
    Map<Wire, Tensor> contributions,
    Map<String, Tensor> before,
    Map<String, Tensor> after) {

  TraceStep step(int index, PlannedStep planned, boolean descent) {
    Node node = types.graph().node(planned.node()).orElseThrow();
    LinkedHashMap<String, Tensor> inputs = new LinkedHashMap<>();
    LinkedHashMap<String, Tensor> outputs = new LinkedHashMap<>();
    LinkedHashMap<String, Tensor> upstream = new LinkedHashMap<>();
    List<Contribution> parts = new ArrayList<>();
    if (descent) {
      update(node, inputs, outputs);
    } else {
      Ports ports = new Ports(types.op(node.id()).orElseThrow());
      inputs(node, ports, inputs);
      outputs(node, ports, outputs, upstream);
      if (planned.phase() == Phase.BACKWARD) {
        parts.addAll(parts(node, ports));
      }
    }
    return new TraceStep(
        index,
        planned.phase(),
        node.id(),
        node.op(),
        inputs,
        outputs,
        planned.phase() == Phase.BACKWARD ? upstream : new LinkedHashMap<>(),
        parts,
        0);
  }

  private void inputs(Node node, Ports ports, Map<String, Tensor> into) {
    for (int wire = 0; wire < node.inputs().size(); wire++) {
      String name = ports.input(wire);
      node.input(wire).flatMap(this::value).ifPresent(value -> into.put(name, value));
    }
  }

  private void outputs(
      Node node, Ports ports, Map<String, Tensor> into, Map<String, Tensor> upstream) {
    int count = ports.op().outputCount(node.inputs().size(), node.attributes());
    for (int i = 0; i < count; i++) {
      String name = ports.output(i);
      PortRef ref = new PortRef(node.id(), i);
      value(ref).ifPresent(value -> into.put(name, value));
      gradient(ref.toString()).ifPresent(gradient -> upstream.put(name, gradient));
    }
  }

  private List<Contribution> parts(Node node, Ports ports) {
    List<Contribution> parts = new ArrayList<>();
    for (int port = 0; port < node.inputs().size(); port++) {
      Optional<PortRef> from = node.input(port);
      if (from.isPresent()) {
        Tensor part = contributions.get(new Wire(from.get(), node.id(), port));
        Tensor total = gradients.get(from.get().toString());
        if (part != null && total != null) {
          parts.add(new Contribution(ports.input(port), from.get().toString(), part, total));
        }
      }
    }
    gradients.forEach(
        (name, gradient) -> {
          if (name.startsWith(node.id() + "/")) {
            parts.add(
                new Contribution(name.substring(node.id().length() + 1), name, gradient, gradient));
          }
        });
    return parts;
  }

  private void update(Node node, Map<String, Tensor> inputs, Map<String, Tensor> outputs) {
    after.forEach(
        (state, value) -> {
          boolean own = state.equals(node.id());
          if (own || state.startsWith(node.id() + "/")) {
            String name = own ? "value" : state.substring(node.id().length() + 1);
            Optional.ofNullable(before.get(state)).ifPresent(old -> inputs.put(name, old));
            outputs.put(name, value);
            gradient(state).ifPresent(g -> inputs.put("gradient by " + name, g));
          }
        });
  }

  boolean gradientsAreFinite() {
    return gradients.values().stream().allMatch(CompiledIterations::isFinite);
  }

  Optional<Tensor> value(PortRef ref) {
    return Optional.ofNullable(values.get(ref));
  }

  Optional<Tensor> gradient(String name) {
    return Optional.ofNullable(gradients.get(name));
  }
}
