// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Contribution;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.OutputPort;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings the values of a step to the host, each output once: later steps share the tensor.
final class StepRecorder {

  private final EagerPass pass;
  private final Map<PortRef, Tensor> values = new HashMap<>();

  StepRecorder(EagerPass pass) {
    this.pass = pass;
  }

  Tensor value(PortRef ref) {
    return values.computeIfAbsent(ref, pass::tensor);
  }

  Tensor ones(PortRef target) {
    Tensor value = value(target);
    return Tensor.of(value.dtype(), value.shape(), i -> 1);
  }

  TraceStep forward(int index, Phase phase, Node node, long elapsedNanos) {
    return new TraceStep(
        index,
        phase,
        node.id(),
        node.op(),
        inputs(node),
        outputs(node),
        new LinkedHashMap<>(),
        List.of(),
        elapsedNanos);
  }

  TraceStep backward(
      int index,
      Node node,
      BackwardPass sweep,
      Optional<BackwardPass.Contribution> found,
      long elapsedNanos) {
    LinkedHashMap<String, Tensor> upstream = new LinkedHashMap<>();
    List<Contribution> parts = new ArrayList<>();
    found.ifPresent(
        c -> {
          c.upstream().forEach((i, g) -> upstream.put(outputName(node, i), pass.tensor(g)));
          c.byWire().forEach((wire, g) -> parts.add(onWire(node, wire, g, sweep)));
          c.byState().forEach((name, g) -> parts.add(ofState(name, g, sweep)));
        });
    return new TraceStep(
        index,
        Phase.BACKWARD,
        node.id(),
        node.op(),
        inputs(node),
        outputs(node),
        upstream,
        parts,
        elapsedNanos);
  }

  private Contribution onWire(Node node, int wire, DeviceValue gradient, BackwardPass sweep) {
    PortRef source = node.input(wire).orElseThrow();
    Tensor part = pass.tensor(gradient);
    Tensor total = sweep.gradient(source).map(pass::tensor).orElse(part);
    return new Contribution(inputName(node, wire), source.toString(), part, total);
  }

  private Contribution ofState(String name, DeviceValue gradient, BackwardPass sweep) {
    Tensor part = pass.tensor(gradient);
    Tensor total = sweep.gradient(name).map(pass::tensor).orElse(part);
    return new Contribution(name.substring(name.indexOf('/') + 1), name, part, total);
  }

  private LinkedHashMap<String, Tensor> inputs(Node node) {
    LinkedHashMap<String, Tensor> inputs = new LinkedHashMap<>();
    for (int wire = 0; wire < node.inputs().size(); wire++) {
      String name = inputName(node, wire);
      node.input(wire).ifPresent(ref -> inputs.put(name, value(ref)));
    }
    return inputs;
  }

  private LinkedHashMap<String, Tensor> outputs(Node node) {
    LinkedHashMap<String, Tensor> outputs = new LinkedHashMap<>();
    int count = op(node).outputCount(node.inputs().size(), node.attributes());
    for (int i = 0; i < count; i++) {
      outputs.put(outputName(node, i), value(new PortRef(node.id(), i)));
    }
    return outputs;
  }

  private OpDef op(Node node) {
    return pass.types().op(node.id()).orElseThrow();
  }

  /// A port's name; wires of a variadic port are numbered.
  private String inputName(Node node, int wire) {
    OpDef op = op(node);
    String name = op.inputAt(wire).orElseThrow().name();
    int first = op.inputs().size() - 1;
    boolean variadic = wire >= first && op.inputs().getLast().variadic();
    return variadic ? name + "[" + (wire - first) + "]" : name;
  }

  private String outputName(Node node, int output) {
    List<OutputPort> ports = op(node).outputs();
    OutputPort port = ports.get(Math.min(output, ports.size() - 1));
    return port.variadic() ? port.name() + "[" + (output - ports.size() + 1) + "]" : port.name();
  }
}
