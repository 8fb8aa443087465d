// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.CompileException;
import dev.adjoint.compile.StateInit;
import dev.adjoint.debug.Level;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Rejection;
import dev.adjoint.ops.control.If;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.Collection;
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
  private final PassPlace at;
  private final Map<PortRef, DeviceValue> values = new HashMap<>();
  private final Map<String, NodeUse> uses = new HashMap<>();
  private final EagerControls controls = new EagerControls(this);
  private final KeptValues kept = new KeptValues(this);
  private final List<Diagnostic> warnings = new ArrayList<>();
  private final Map<String, FlowRun> flows = new HashMap<>();

  /// @param recording whether a backward pass may follow
  EagerPass(
      Inference types,
      Backend backend,
      StateStore states,
      NodePlans plans,
      RunRequest request,
      long runKey,
      boolean recording) {
    this(types, backend, states, plans, request, runKey, PassPlace.outermost(recording));
  }

  private EagerPass(
      Inference types,
      Backend backend,
      StateStore states,
      NodePlans plans,
      RunRequest request,
      long runKey,
      PassPlace at) {
    this.types = types;
    this.backend = backend;
    this.states = states;
    this.plans = plans;
    this.request = request;
    this.runKey = runKey;
    this.at = at;
  }

  /// A pass over a body that a node of this one holds.
  ///
  /// @param iteration -1 when there are none to tell apart
  EagerPass within(FlowPlan plan, Inference body, long iteration, boolean recording) {
    PassPlace inside = at.within(plan, iteration, recording);
    RunRequest whole = request.ofBody(body.graph().outputs());
    return new EagerPass(body, backend, states, plans, whole, runKey, inside);
  }

  /// The same pass with everything it has evaluated; what is evaluated from here on lies in memory
  /// of other plans, so that nothing of this pass is overwritten.
  EagerPass aside(NodePlans others) {
    EagerPass beside = new EagerPass(types, backend, states, others, request, runKey, at);
    beside.values.putAll(values);
    beside.uses.putAll(uses);
    beside.flows.putAll(flows);
    return beside;
  }

  /// The bodies that the pass lies in, the outermost first.
  List<Level> levels() {
    return at.levels();
  }

  /// What a node is called in the whole run: by its path, `loop1/h`.
  String place(Node node) {
    return at.path() + node.id();
  }

  /// What goes before the names of its nodes.
  String path() {
    return at.path();
  }

  boolean recording() {
    return at.recording();
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
      case INPUT -> put(node, 0, kept.source(node, Feeds.of(node.id(), request, runKey())));
      case STATE -> put(node, 0, state(node));
      case CONSTANT ->
          put(node, 0, kept.source(node, op.constantValue(node.attributes()).orElseThrow()));
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

  private DeviceValue state(Node node) {
    TensorType type = types.type(PortRef.of(node.id())).orElseThrow();
    boolean trainable = node.attributes().find(Parameter.TRAINABLE).orElse(true);
    StateInit init = new StateInit.Declared(node.attributes(), trainable);
    return new DeviceValue(type, states.ensure(node.id(), type, init));
  }

  private void compute(Node node, OpDef op) {
    try {
      if (op.hasBodies()) {
        flow(node, op);
        return;
      }
      List<Optional<DeviceValue>> inputs = inputs(node);
      Node called = at.path().isEmpty() ? node : node.renamed(place(node));
      NodeUse use = NodeUse.of(called, op, inputs, request.training(), backend);
      uses.put(node.id(), use);
      LoadedPlan plan = plans.get(use, request.training(), use::forward);
      plans.execute(plan, wires(use), request, runKey());
      for (int i = 0; i < plan.program().outputs().size(); i++) {
        put(node, i, NodePlans.output(plan, NodeUse.out(i)));
      }
      if (!plan.program().updates().isEmpty()) {
        controls.prepare(node.id(), plan);
      }
    } catch (Rejection.Raised raised) {
      throw new CompileException(Diagnostic.rejected(place(node), raised.rejection()));
    } catch (ArithmeticException overflow) {
      throw new EngineException(
          place(node) + ": " + op.name() + ": the sizes that the run gives it are too large");
    }
  }

  private void flow(Node node, OpDef op) {
    FlowRun flow = op == If.OP ? BranchRun.of(this, node) : RepeatedRun.of(this, node, op);
    flows.put(node.id(), flow);
    List<DeviceValue> outputs = flow.outputs();
    for (int i = 0; i < outputs.size(); i++) {
      put(node, i, outputs.get(i));
    }
  }

  /// The run of a node that holds bodies.
  Optional<FlowRun> flow(String node) {
    return Optional.ofNullable(flows.get(node));
  }

  /// Values that nodes keep beside what their ops compute.
  KeptValues kept() {
    return kept;
  }

  /// The uses of the nodes that have been evaluated.
  Collection<NodeUse> uses() {
    return uses.values();
  }

  /// Frees what the pass has taken beside the memory of its plans.
  void close() {
    flows.values().forEach(FlowRun::close);
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
    before.flow(node.id()).ifPresent(flow -> flows.put(node.id(), flow));
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

  /// What random numbers follow from here.
  long runKey() {
    return runKey ^ at.turn();
  }

  EagerControls controls() {
    return controls;
  }

  /// Applies what assignments and optimizers have decided, all at once.
  void commit() {
    controls.commit();
  }
}
