// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.compile.ControlFaults;
import dev.adjoint.compile.OptimizerNodes;
import dev.adjoint.compile.ProgramBuilder;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// The graph-level nodes in an eager run: gradients walk the tape, assignments and optimizers
/// prepare updates that happen when the run ends.
final class EagerControls {

  private final EagerPass pass;
  private final Map<String, LoadedPlan> updates = new LinkedHashMap<>();
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

  /// Has the updates of a plan that was executed applied when the run ends.
  void prepare(String owner, LoadedPlan plan) {
    plan.program().updates().keySet().forEach(state -> claim(owner, state));
    updates.put(owner, plan);
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
    updates.put(node.id(), plan);
    pass.put(node, 0, NodePlans.output(plan, NodeUse.out(0)));
  }

  private void claim(String node, String state) {
    if (!claimed.add(state)) {
      throw ControlFaults.writtenTwice(node, state);
    }
  }

  /// The optimizer step of a run that is taken apart, from the gradients its own backward pass has
  /// found. New values by state, good until the next run.
  SequencedMap<String, DeviceValue> descend(Descend step, BackwardPass swept) {
    LoadedPlan plan;
    if (CompiledPart.isNeeded(pass, order(step.loss()))) {
      record Key(Descend step, boolean seen) {}
      plan =
          CompiledPart.run(
              pass,
              new Key(step.withoutRate(), true),
              lowering -> {
                Effects.descend(lowering, step);
                show(lowering.program());
              });
    } else {
      plan =
          step(
              Effects.TRAINING,
              step.optimizer(),
              gradients(step, order(step.loss()), swept),
              EagerControls::show);
    }
    prepare(Effects.TRAINING, plan);
    LinkedHashMap<String, DeviceValue> results = new LinkedHashMap<>();
    plan.program()
        .updates()
        .keySet()
        .forEach(name -> results.put(name, NodePlans.output(plan, result(name))));
    return results;
  }

  private static String result(String state) {
    return "new " + state;
  }

  /// Makes new values of states outputs, so that they can be seen before they hold.
  private static void show(ProgramBuilder program) {
    program.updates().forEach((name, value) -> program.output(result(name), value));
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
    Descend step = new Descend(loss, settings, frozen);
    DeviceValue ones = ones(order.getLast(), loss);
    BackwardPass backward = new BackwardPass(pass, order, loss, ones, free(step, order));
    backward.finish();
    prepare(owner, step(owner, settings, gradients(step, order, backward), program -> {}));
  }

  private Set<String> free(Descend step, List<Node> order) {
    Set<String> free = new TreeSet<>(EagerTrainables.of(pass, order));
    free.removeAll(step.frozen());
    return free;
  }

  private Map<String, DeviceValue> gradients(Descend step, List<Node> order, BackwardPass swept) {
    LinkedHashMap<String, DeviceValue> gradients = new LinkedHashMap<>();
    free(step, order).forEach(name -> swept.gradient(name).ifPresent(g -> gradients.put(name, g)));
    Effects.requirePath(step, gradients);
    return gradients;
  }

  /// @param more what the plan gives beside the updates
  private LoadedPlan step(
      String owner,
      OptimizerSettings settings,
      Map<String, DeviceValue> gradients,
      Consumer<ProgramBuilder> more) {
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
                  more.accept(program);
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
    updates.values().forEach(LoadedPlan::commit);
  }

  /// Names of the states that [#commit] will change.
  Set<String> updated() {
    Set<String> names = new LinkedHashSet<>();
    updates.values().forEach(plan -> names.addAll(plan.program().updates().keySet()));
    return names;
  }

  /// Takes over what a node of the run before this one prepared and still does.
  void adopt(EagerControls before, String node) {
    LoadedPlan plan = before.updates.get(node);
    if (plan != null && !updates.containsKey(node)) {
      prepare(node, plan);
    }
  }
}
