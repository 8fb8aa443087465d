// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.compile.CompileException;
import dev.adjoint.compile.GraphLowering;
import dev.adjoint.compile.OptimizerNodes;
import dev.adjoint.compile.StateInit;
import dev.adjoint.compile.update.Descent;
import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
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
    if (op == Optimizer.OP) {
      OptimizerSettings settings = OptimizerNodes.settings(node.attributes());
      descend(node.id(), node.input(0).orElseThrow(), settings, Set.of());
    }
    pass.put(node, 0, done(node));
  }

  private void gradients(Node node, OpDef op) {
    PortRef y = node.input(0).orElseThrow();
    List<Node> order = order(y);
    boolean nested = order.stream().anyMatch(n -> isGradients(n));
    if (nested) {
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
        pass.warn(
            Diagnostic.warning(
                "gradient.no-path",
                node.id(),
                "xs",
                "y does not depend on " + x + " through differentiable ops: its gradient is 0"));
      }
      pass.put(
          node, i - 1, gradient.orElseGet(() -> filled(node.id() + " 0", pass.value(x).type(), 0)));
    }
  }

  private boolean isGradients(Node node) {
    return pass.types().op(node.id()).filter(op -> op == Gradients.OP).isPresent();
  }

  List<Node> order(PortRef target) {
    Graph graph = pass.types().graph();
    return pass.types().topology().needed(graph, List.of(target.node()));
  }

  /// A gradient of a gradient needs the backward pass as graph: this node alone is compiled from
  /// the graph's sources.
  private void compiled(Node node, OpDef op) {
    Graph graph = pass.types().graph();
    int count = op.outputCount(node.inputs().size(), node.attributes());
    record Key(String node, Map<String, TensorType> feeds) {}
    Map<String, TensorType> feeds = new LinkedHashMap<>();
    pass.request().feeds().forEach((name, tensor) -> feeds.put(name, tensor.type()));
    LoadedPlan plan =
        pass.plans()
            .lowered(
                new Key(node.id(), feeds),
                () -> {
                  GraphLowering lowering =
                      new GraphLowering(graph, pass.types(), pass.request().training());
                  for (int i = 0; i < count; i++) {
                    PortRef ref = new PortRef(node.id(), i);
                    lowering.require(List.of(ref));
                    lowering.program().output(NodeUse.out(i), lowering.value(ref));
                  }
                  return lowering.build();
                });
    pass.plans().execute(plan, Map.of(), pass.request(), pass.runKey());
    for (int i = 0; i < count; i++) {
      pass.put(node, i, NodePlans.output(plan, NodeUse.out(i)));
    }
  }

  private void assign(Node node) {
    PortRef target = node.input(0).orElseThrow();
    boolean state =
        pass.types().op(target.node()).filter(op -> op.role() == Role.STATE).isPresent();
    if (!state) {
      throw new CompileException(
          Diagnostic.error(
              "Assign.variable",
              node.id(),
              "variable",
              "only state can be assigned",
              "a wire straight from a Variable or Parameter",
              target.node()));
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
      throw new CompileException(
          Diagnostic.error(
              "update.conflict",
              node,
              "",
              state + " would be written twice in one run",
              "one Assign or Optimizer for each variable among what is fetched",
              "two"));
    }
  }

  /// Differentiates `loss` by every trainable state and prepares one optimizer step.
  void descend(String owner, PortRef loss, OptimizerSettings settings, Set<String> frozen) {
    List<Node> order = order(loss);
    Set<String> free = new TreeSet<>(EagerTrainables.of(pass, order));
    free.removeAll(frozen);
    BackwardPass backward = new BackwardPass(pass, order, loss, ones(order.getLast(), loss), free);
    backward.finish();
    LinkedHashMap<String, DeviceValue> gradients = new LinkedHashMap<>();
    free.forEach(name -> backward.gradient(name).ifPresent(g -> gradients.put(name, g)));
    Effects.requirePath(new Descend(loss, settings, frozen), gradients);
    gradients.keySet().forEach(name -> claim(owner, name));
    updates.add(step(owner, settings, gradients));
  }

  private LoadedPlan step(
      String owner, OptimizerSettings settings, Map<String, DeviceValue> gradients) {
    Map<String, TensorType> types = new LinkedHashMap<>();
    gradients.forEach((name, g) -> types.put(name, g.type()));
    record Key(String owner, OptimizerSettings settings, Map<String, TensorType> types) {}
    LoadedPlan plan =
        pass.plans()
            .get(
                new Key(owner, settings, types),
                true,
                program -> {
                  LinkedHashMap<String, Value> fed = new LinkedHashMap<>();
                  types.forEach(
                      (name, type) -> {
                        program.state(name, type, new StateInit.Fill(0));
                        fed.put(name, program.input("g " + name, type));
                      });
                  Value rate = new Formula(program).scalar(settings.learningRate(), DType.FLOAT64);
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
