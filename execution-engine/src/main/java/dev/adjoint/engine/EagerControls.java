// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.compile.ControlFaults;
import dev.adjoint.compile.OptimizerNodes;
import dev.adjoint.compile.StateInit;
import dev.adjoint.compile.update.Descent;
import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.control.Assign;
import dev.adjoint.ops.control.Gradients;
import dev.adjoint.ops.control.Optimizer;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The graph-level nodes in an eager run: gradients walk the tape, assignments and optimizers
/// prepare updates that happen when the run ends.
final class EagerControls {

  private final EagerPass pass;
  private final List<LoadedPlan> updates = new ArrayList<>();
  private final Set<String> claimed = new HashSet<>();

  EagerControls(EagerPass pass) {
    this.pass = pass;
  }

  void evaluate(Node node, OpDef op) {
    if (op == Gradients.OP) {
      gradients(node, op);
      return;
    }
    if (op == Assign.OP) {
      assign(node);
      return;
    }
    if (op == Optimizer.OP && CompiledPart.isNeeded(pass, order(PortRef.of(node.id())))) {
      prepare(node.id(), compiled(node, op));
      return;
    }
    if (op == Optimizer.OP) {
      OptimizerSettings settings = OptimizerNodes.settings(node.attributes());
      descend(node.id(), node.input(0).orElseThrow(), settings, Set.of());
    }
    pass.put(node, 0, done(node));
  }

  private void prepare(String owner, LoadedPlan plan) {
    plan.program().updates().keySet().forEach(state -> claim(owner, state));
    updates.add(plan);
  }

  private void gradients(Node node, OpDef op) {
    PortRef y = node.input(0).orElseThrow();
    List<Node> order = order(y);
    if (CompiledPart.isNeeded(pass, order)) {
      compiled(node, op);
      return;
    }
    Set<String> wanted = new LinkedHashSet<>();
    node.inputs().stream().skip(1).flatMap(Optional::stream).forEach(r -> wanted.add(r.toString()));
    BackwardPass backward = new BackwardPass(pass, order, y, ones(node, y), wanted);
    backward.finish();
    for (int i = 1; i < node.inputs().size(); i++) {
      PortRef x = node.input(i).orElseThrow();
      Optional<DeviceValue> gradient = backward.gradient(x);
      if (gradient.isEmpty()) {
        pass.warn(ControlFaults.noPath(node.id(), x));
      }
      pass.put(
          node, i - 1, gradient.orElseGet(() -> filled(node.id() + " 0", pass.value(x).type(), 0)));
    }
  }

  List<Node> order(PortRef target) {
    return pass.types().topology().needed(pass.types().graph(), List.of(target.node()));
  }

  /// Outputs of a node by the names under which its compiled part has them.
  private LoadedPlan compiled(Node node, OpDef op) {
    int count = op.outputCount(node.inputs().size(), node.attributes());
    LoadedPlan plan =
        CompiledPart.run(
            pass,
            node.id(),
            lowering -> {
              for (int i = 0; i < count; i++) {
                PortRef ref = new PortRef(node.id(), i);
                lowering.require(List.of(ref));
                lowering.program().output(NodeUse.out(i), lowering.value(ref));
              }
            });
    for (int i = 0; i < count; i++) {
      pass.put(node, i, NodePlans.output(plan, NodeUse.out(i)));
    }
    return plan;
  }

  private void assign(Node node) {
    PortRef target = node.input(0).orElseThrow();
    boolean state =
        pass.types().op(target.node()).filter(op -> op.role() == Role.STATE).isPresent();
    if (!state) {
      throw ControlFaults.notState(node.id(), target.node());
    }
    claim(node.id(), target.node());
    DeviceValue value = pass.value(node.input(1).orElseThrow());
    record Key(String node, TensorType type) {}
    LoadedPlan plan =
        pass.plans()
            .get(
                new Key(node.id(), value.type()),
                false,
                program -> {
                  program.state(target.node(), value.type(), new StateInit.Fill(0));
                  Value fed = program.input(NodeUse.in(0), value.type());
                  program.update(target.node(), fed);
                  program.output(NodeUse.out(0), fed);
                });
    pass.plans().execute(plan, Map.of(NodeUse.in(0), value), pass.request(), pass.runKey());
    updates.add(plan);
    pass.put(node, 0, NodePlans.output(plan, NodeUse.out(0)));
  }

  private void claim(String node, String state) {
    if (!claimed.add(state)) {
      throw ControlFaults.writtenTwice(node, state);
    }
  }

  /// The optimizer step that a training run asks for.
  void descend(Descend step) {
    if (CompiledPart.isNeeded(pass, order(step.loss()))) {
      prepare(
          Effects.TRAINING,
          CompiledPart.run(pass, step.withoutRate(), lowering -> Effects.descend(lowering, step)));
    } else {
      descend(Effects.TRAINING, step.loss(), step.optimizer(), step.frozen());
    }
  }

  /// Differentiates `loss` by every trainable state and prepares one optimizer step.
  private void descend(String owner, PortRef loss, OptimizerSettings settings, Set<String> frozen) {
    List<Node> order = order(loss);
    Set<String> free = new TreeSet<>(EagerTrainables.of(pass, order));
    free.removeAll(frozen);
    BackwardPass backward = new BackwardPass(pass, order, loss, ones(order.getLast(), loss), free);
    backward.finish();
    LinkedHashMap<String, DeviceValue> gradients = new LinkedHashMap<>();
    free.forEach(name -> backward.gradient(name).ifPresent(g -> gradients.put(name, g)));
    Effects.requirePath(new Descend(loss, settings, frozen), gradients);
    prepare(owner, step(owner, settings, gradients));
  }

  private LoadedPlan step(
      String owner, OptimizerSettings settings, Map<String, DeviceValue> gradients) {
    Map<String, TensorType> types = new LinkedHashMap<>();
    gradients.forEach((name, g) -> types.put(name, g.type()));
    boolean scheduled = owner.equals(Effects.TRAINING);
    OptimizerSettings kept = scheduled ? settings.withLearningRate(0) : settings;
    record Key(String owner, OptimizerSettings settings, Map<String, TensorType> types) {}
    LoadedPlan plan =
        pass.plans()
            .get(
                new Key(owner, kept, types),
                true,
                program -> {
                  LinkedHashMap<String, Value> fed = new LinkedHashMap<>();
                  types.forEach(
                      (name, type) -> {
                        program.state(name, type, new StateInit.Fill(0));
                        fed.put(name, program.input("g " + name, type));
                      });
                  Value rate =
                      scheduled
                          ? Effects.learningRate(program)
                          : new Formula(program).scalar(settings.learningRate(), DType.FLOAT64);
                  new Descent(program, settings, owner).emit(fed, rate);
                });
    Map<String, DeviceValue> feeds = new LinkedHashMap<>();
    gradients.forEach((name, g) -> feeds.put("g " + name, g));
    pass.plans().execute(plan, feeds, pass.request(), pass.runKey());
    return plan;
  }

  /// The upstream gradient that starts a backward pass: ones, or the request's cotangent.
  DeviceValue ones(Node node, PortRef y) {
    return filled(node.id() + " 1 " + y, pass.value(y).type(), 1);
  }

  private DeviceValue done(Node node) {
    return filled(node.id(), TensorType.scalar(DType.BOOL), 1);
  }

  private DeviceValue filled(String owner, TensorType type, double number) {
    record Key(String owner, TensorType type, double number) {}
    LoadedPlan plan =
        pass.plans()
            .get(
                new Key(owner, type, number),
                false,
                program ->
                    program.output(
                        "out0",
                        program.constant(Tensor.of(type.dtype(), type.shape(), i -> number))));
    return NodePlans.output(plan, "out0");
  }

  void commit() {
    updates.forEach(LoadedPlan::commit);
  }
}
