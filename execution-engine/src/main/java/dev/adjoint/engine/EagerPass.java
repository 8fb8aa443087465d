// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static java.util.Objects.requireNonNull;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.CompileException;
import dev.adjoint.compile.StateInit;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Rejection;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One eager run: evaluates nodes one by one and keeps every value, so that a backward pass or a
/// person can look back. Updates wait for [#commit].
final class EagerPass {

  private final Inference types;
  private final Backend backend;
  private final StateStore states;
  private final NodePlans plans;
  private final RunRequest request;
  private final long runKey;
  private final Map<PortRef, DeviceValue> values = new HashMap<>();
  private final Map<String, NodeUse> uses = new HashMap<>();
  private final EagerControls controls = new EagerControls(this);
  private final List<Diagnostic> warnings = new ArrayList<>();

  EagerPass(
      Inference types,
      Backend backend,
      StateStore states,
      NodePlans plans,
      RunRequest request,
      long runKey) {
    this.types = types;
    this.backend = backend;
    this.states = states;
    this.plans = plans;
    this.request = request;
    this.runKey = runKey;
  }

  /// Evaluates one node whose sources have been evaluated; nothing happens when it has been
  /// already.
  void evaluate(Node node) {
    if (request.stop().getAsBoolean()) {
      throw new RunStopped();
    }
    if (isEvaluated(node.id())) {
      return;
    }
    requireSound(node);
    OpDef op = types.op(node.id()).orElseThrow();
    switch (op.role()) {
      case INPUT -> put(node, 0, source(node, Feeds.of(node.id(), request, runKey)));
      case STATE -> put(node, 0, state(node));
      case CONSTANT ->
          put(node, 0, source(node, op.constantValue(node.attributes()).orElseThrow()));
      case CONTROL -> controls.evaluate(node, op);
      case COMPUTE -> compute(node, op);
    }
  }

  boolean isEvaluated(String node) {
    return values.containsKey(PortRef.of(node));
  }

  /// @throws CompileException when inference found the node at fault
  private void requireSound(Node node) {
    List<Diagnostic> errors =
        types.diagnostics(node.id()).stream().filter(Diagnostic::isError).toList();
    if (!errors.isEmpty() || types.op(node.id()).isEmpty()) {
      throw new CompileException(errors);
    }
  }

  /// Memory for a value from the host, filled again in each run.
  private DeviceValue source(Node node, Tensor tensor) {
    record Key(String node, TensorType type) {}
    LoadedPlan plan =
        plans.get(
            new Key(node.id(), tensor.type()),
            false,
            program -> program.output("out0", program.input("in0", tensor.type())));
    plan.feed(requireNonNull(plan.program().inputs().get("in0")), tensor);
    return NodePlans.output(plan, "out0");
  }

  private DeviceValue state(Node node) {
    TensorType type = types.type(PortRef.of(node.id())).orElseThrow();
    boolean trainable = node.attributes().find(Parameter.TRAINABLE).orElse(true);
    StateInit init = new StateInit.Declared(node.attributes(), trainable);
    return new DeviceValue(type, states.ensure(node.id(), type, init));
  }

  private void compute(Node node, OpDef op) {
    try {
      List<Optional<DeviceValue>> inputs = inputs(node);
      NodeUse use = NodeUse.of(node, op, inputs, request.training(), backend);
      uses.put(node.id(), use);
      LoadedPlan plan = plans.get(use, request.training(), use::forward);
      plans.execute(plan, wires(use), request, runKey);
      for (int i = 0; i < plan.program().outputs().size(); i++) {
        put(node, i, NodePlans.output(plan, NodeUse.out(i)));
      }
    } catch (Rejection.Raised raised) {
      throw new CompileException(Diagnostic.rejected(node.id(), raised.rejection()));
    }
  }

  private List<Optional<DeviceValue>> inputs(Node node) {
    return node.inputs().stream().map(wire -> wire.map(this::value)).toList();
  }

  /// The wires of a use, by the names its programs read them under.
  Map<String, DeviceValue> wires(NodeUse use) {
    Map<String, DeviceValue> wires = new HashMap<>();
    for (int i = 0; i < use.inputs().size(); i++) {
      int wire = i;
      use.node().input(i).ifPresent(ref -> wires.put(NodeUse.in(wire), value(ref)));
    }
    return wires;
  }

  void put(Node node, int output, DeviceValue value) {
    values.put(new PortRef(node.id(), output), value);
  }

  /// Takes over the values of a node from a pass before an edit that does not concern it.
  void adopt(EagerPass before, Node node) {
    int outputs = types.outputTypes(node.id()).size();
    for (int i = 0; i < outputs; i++) {
      PortRef ref = new PortRef(node.id(), i);
      DeviceValue value = before.values.get(ref);
      if (value != null) {
        values.put(ref, value);
      }
    }
    before.use(node.id()).ifPresent(use -> uses.put(node.id(), use));
    controls.adopt(before.controls, node.id());
  }

  DeviceValue value(PortRef ref) {
    DeviceValue value = values.get(ref);
    if (value == null) {
      throw new EngineException(ref + ": there is no such value; was its node evaluated?");
    }
    return value;
  }

  Optional<NodeUse> use(String node) {
    return Optional.ofNullable(uses.get(node));
  }

  Tensor tensor(PortRef ref) {
    return tensor(value(ref));
  }

  Tensor tensor(DeviceValue value) {
    return backend.download(value.buffer(), value.type());
  }

  void warn(Diagnostic warning) {
    warnings.add(warning);
  }

  List<Diagnostic> warnings() {
    return warnings;
  }

  Backend backend() {
    return backend;
  }

  Inference types() {
    return types;
  }

  StateStore states() {
    return states;
  }

  NodePlans plans() {
    return plans;
  }

  RunRequest request() {
    return request;
  }

  long runKey() {
    return runKey;
  }

  EagerControls controls() {
    return controls;
  }

  /// Applies what assignments and optimizers have decided, all at once.
  void commit() {
    controls.commit();
  }
}
