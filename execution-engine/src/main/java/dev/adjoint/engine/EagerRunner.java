// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.Backend;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Role;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// Runs a graph node by node with the values at hand; the values are the tape.
final class EagerRunner implements AutoCloseable {

  private final Backend backend;
  private final StateStore states;
  private final NodePlans plans;

  /// Memory of runs that are taken apart, which runs in between must not write into.
  private final NodePlans slowPlans;

  private final List<EagerPass> slow = new ArrayList<>();
  private final BiConsumer<RunRequest, Map<PortRef, Tensor>> beforeCommit;

  EagerRunner(
      Backend backend,
      StateStore states,
      BiConsumer<RunRequest, Map<PortRef, Tensor>> beforeCommit) {
    this.backend = backend;
    this.states = states;
    this.beforeCommit = beforeCommit;
    this.plans = new NodePlans(backend, states);
    this.slowPlans = new NodePlans(backend, states);
  }

  /// @param types inference with all inputs bound to the feeds' types
  RunResult run(RunRequest request, Inference types, long runKey) {
    boolean recording = mayGoBack(request, types);
    EagerPass pass = new EagerPass(types, backend, states, plans, request, runKey, recording);
    try {
      return run(pass, request);
    } finally {
      pass.close();
      plans.trim();
    }
  }

  private static boolean mayGoBack(RunRequest request, Inference types) {
    return request.gradients().isPresent()
        || request.descend().isPresent()
        || types.graph().nodes().stream()
            .anyMatch(n -> types.op(n.id()).filter(op -> op.role() == Role.CONTROL).isPresent());
  }

  private RunResult run(EagerPass pass, RunRequest request) {
    targets(request).forEach(target -> evaluate(pass, target));
    Map<PortRef, Tensor> values = new LinkedHashMap<>();
    request.fetches().forEach(ref -> values.put(ref, pass.tensor(ref)));
    LinkedHashMap<String, Tensor> gradients = new LinkedHashMap<>();
    request.gradients().ifPresent(g -> gradients.putAll(gradients(pass, g)));
    request.descend().ifPresent(d -> descend(pass, d));
    beforeCommit.accept(request, values);
    pass.commit();
    return new RunResult(RunResult.select(request.fetches(), values), gradients, pass.warnings());
  }

  /// A run to be taken apart step by step; the one before it is over.
  EagerPass slowPass(RunRequest request, Inference types, long runKey) {
    slow.forEach(EagerPass::close);
    slow.clear();
    return slowPassAfter(request, types, runKey);
  }

  /// A run that takes over from the one before it what an edit does not concern.
  EagerPass slowPassAfter(RunRequest request, Inference types, long runKey) {
    EagerPass pass = new EagerPass(types, backend, states, slowPlans, request, runKey, true);
    slow.add(pass);
    return pass;
  }

  private void evaluate(EagerPass pass, PortRef target) {
    for (Node node : pass.controls().order(target)) {
      pass.evaluate(node);
    }
    pass.value(target);
  }

  private static List<PortRef> targets(RunRequest request) {
    List<PortRef> targets = new ArrayList<>(request.fetches());
    request
        .gradients()
        .ifPresent(
            g -> {
              targets.add(g.of());
              g.wrt().stream()
                  .filter(n -> !n.contains("/"))
                  .map(PortRef::parse)
                  .forEach(targets::add);
            });
    request.descend().ifPresent(d -> targets.add(d.loss()));
    return targets;
  }

  private Map<String, Tensor> gradients(EagerPass pass, Differentiate wanted) {
    List<Node> order = pass.controls().order(wanted.of());
    if (CompiledPart.isNeeded(pass, order)) {
      return compiled(pass, wanted);
    }
    DeviceValue upstream = Upstream.of(pass, wanted.of());
    BackwardPass backward =
        new BackwardPass(pass, order, wanted.of(), upstream, new LinkedHashSet<>(wanted.wrt()));
    backward.finish();
    Map<String, Tensor> found = new LinkedHashMap<>();
    for (String name : wanted.wrt()) {
      Optional<Tensor> gradient = backward.gradient(name).map(pass::tensor);
      found.put(name, gradient.orElseGet(() -> zeros(pass, name)));
    }
    return found;
  }

  private static Map<String, Tensor> compiled(EagerPass pass, Differentiate wanted) {
    record Key(PortRef of, List<String> wrt, Optional<TensorType> cotangent) {}
    LoadedPlan plan =
        CompiledPart.run(
            pass,
            new Key(wanted.of(), wanted.wrt(), wanted.cotangent().map(Tensor::type)),
            lowering -> Effects.gradients(lowering, wanted));
    Map<String, Tensor> found = new LinkedHashMap<>();
    for (String name : wanted.wrt()) {
      found.put(name, pass.tensor(NodePlans.output(plan, Effects.gradientName(name))));
    }
    return found;
  }

  private Tensor zeros(EagerPass pass, String name) {
    Tensor like =
        name.contains("/")
            ? states.get(name).orElseThrow(() -> Effects.unknown(name))
            : pass.tensor(PortRef.parse(name));
    Effects.requireFloating(name, like.type());
    return Tensor.of(like.dtype(), like.shape(), i -> 0);
  }

  private static void descend(EagerPass pass, Descend step) {
    Effects.requireScalar(step, pass.value(step.loss()).type());
    pass.controls().descend(step);
  }

  /// The graph is another: plans of whole runs are of no use, those of single nodes are, but for
  /// ones that know states which are given up.
  void changed(Predicate<String> givenUp) {
    plans.close();
    slowPlans.forget(givenUp);
  }

  @Override
  public void close() {
    slow.forEach(EagerPass::close);
    plans.close();
    slowPlans.close();
  }
}
