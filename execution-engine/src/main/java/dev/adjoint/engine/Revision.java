// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.PlannedStep;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.TensorType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What an edit in the middle of a run concerns: the steps that depend on it, forward and backward.
/// All others keep what they have computed. Nothing is computed here.
public final class Revision {

  private static final long UNKNOWN_STEP_NANOS = 1_000_000;

  /// What took less when it was done once was warming up in the main: it tells next to nothing.
  private static final long COLD_NANOS = 20_000_000;

  private final Debugger run;
  private final Inference types;
  private final RunRequest request;
  private final Optional<PortRef> target;
  private final Amendment amendment;
  private final Schedule schedule;
  private final StaleNodes nodes;
  private final Map<PlannedStep, Work> works = new HashMap<>();
  private final Set<PlannedStep> stale = new LinkedHashSet<>();
  private final Set<String> staleGradients = new HashSet<>();

  /// @param run as it stood before the edit
  /// @param types of the edited graph, bound to what the request feeds
  private Revision(
      Debugger run,
      Inference types,
      RunRequest request,
      Optional<PortRef> target,
      Amendment amendment) {
    this.run = run;
    this.types = types;
    this.request = request;
    this.target = target;
    this.amendment = amendment;
    schedule = Schedule.of(types, request, target);
    nodes = new StaleNodes(before(), types, request, amendment.states().keySet());
    for (int i = 0; i < run.record().size(); i++) {
      Work work = run.record().work(i);
      works.put(work.planned(), work);
    }
    gradientsGone();
    schedule.steps().stream().filter(this::isStale).forEach(stale::add);
  }

  /// @param run as it stands before the edit
  /// @param request what the iteration is asked to do after it, with all feeds
  static Revision of(
      Debugger run, RunRequest request, Optional<PortRef> target, Amendment amendment) {
    Map<String, TensorType> fed = new HashMap<>();
    request.feeds().forEach((name, tensor) -> fed.put(name, tensor.type()));
    return new Revision(run, amendment.types().bind(fed), request, target, amendment);
  }

  /// What steps contributed that are no longer taken.
  private void gradientsGone() {
    Set<PlannedStep> now = new HashSet<>(schedule.steps());
    works.forEach(
        (step, work) -> {
          if (!now.contains(step)) {
            staleGradients.addAll(work.targets());
          }
        });
  }

  /// Asked in the order of the schedule.
  private boolean isStale(PlannedStep step) {
    Work before = works.get(step);
    if (step.phase() == Phase.BACKWARD) {
      boolean touched = before == null || concernsGradient(step, before);
      if (touched) {
        spread(step.node(), Optional.ofNullable(before));
      }
      return touched;
    }
    if (before == null) {
      return true;
    }
    return schedule.isDescent(step) ? concernsDescent() : nodes.isStale(step.node());
  }

  private boolean concernsGradient(PlannedStep step, Work before) {
    boolean otherTypes =
        !before().types().inputTypes(step.node()).equals(types.inputTypes(step.node()));
    boolean otherTarget = !run.executor().target().equals(target);
    if (otherTarget || otherTypes || nodes.isChanged(step.node())) {
      return true;
    }
    int outputs = types.outputTypes(step.node()).size();
    for (int i = 0; i < outputs; i++) {
      if (staleGradients.contains(new PortRef(step.node(), i).toString())) {
        return true;
      }
    }
    return before.swept().filter(this::readsStale).isPresent();
  }

  private boolean readsStale(BackwardPass.Contribution swept) {
    return swept.reads().wires().stream()
            .anyMatch(w -> nodes.isStale(swept.node().input(w).orElseThrow().node()))
        || swept.reads().states().stream().anyMatch(amendment.states()::containsKey);
  }

  private void spread(String id, Optional<Work> before) {
    before.ifPresent(work -> staleGradients.addAll(work.targets()));
    boolean asBefore = before.flatMap(Work::swept).isPresent() && !nodes.isChanged(id);
    if (!asBefore) {
      types.graph().node(id).ifPresent(this::spread);
    }
    staleGradients.add(id + "/");
  }

  private void spread(Node node) {
    node.inputs().forEach(i -> i.ifPresent(ref -> staleGradients.add(ref.toString())));
  }

  /// One computation moves all weights.
  private boolean concernsDescent() {
    if (!before().request().descend().equals(request.descend()) || !amendment.states().isEmpty()) {
      return true;
    }
    return schedule.steps().stream()
        .filter(schedule::isDescent)
        .anyMatch(
            step ->
                !works.containsKey(step)
                    || nodes.isStale(step.node())
                    || staleGradients.contains(step.node())
                    || staleGradients.contains(step.node() + "/"));
  }

  EagerPass before() {
    return run.executor().pass();
  }

  StepRecord record() {
    return run.record();
  }

  RunRequest request() {
    return request;
  }

  Optional<PortRef> target() {
    return target;
  }

  Schedule schedule() {
    return schedule;
  }

  Amendment amendment() {
    return amendment;
  }

  Inference types() {
    return types;
  }

  /// Whether a node's values are no longer what the graph says.
  boolean isStale(String node) {
    return nodes.isStale(node);
  }

  /// A step as it was, when the edit does not concern it.
  Optional<Work> kept(PlannedStep step) {
    return stale.contains(step) ? Optional.empty() : Optional.ofNullable(works.get(step));
  }

  /// Whether the sums that a kept step added to are still what they were.
  boolean keepsTotals(Work work) {
    return work.targets().stream().noneMatch(staleGradients::contains);
  }

  /// Gives back the memory of uses of nodes that the edited graph has no longer.
  void retire(Debugger now) {
    Set<NodeUse> gone = new HashSet<>();
    for (Node node : before().types().graph().nodes()) {
      Optional<NodeUse> use = nodes.isStale(node.id()) ? before().use(node.id()) : Optional.empty();
      use.filter(u -> isGone(u, now.executor().pass())).ifPresent(gone::add);
    }
    before().plans().retire(gone);
  }

  /// A node that has not been computed again may still come with what it had.
  private static boolean isGone(NodeUse use, EagerPass now) {
    String node = use.node().id();
    return now.types().graph().node(node).isEmpty()
        || now.use(node).filter(is -> !is.equals(use)).isPresent();
  }

  /// The moment at which the run stood, among the steps there are now.
  int done() {
    if (run.isFinished()) {
      return schedule.steps().size();
    }
    for (int i = run.done() - 1; i >= 0; i--) {
      int now = schedule.steps().indexOf(run.schedule().get(i));
      if (now >= 0) {
        return now + 1;
      }
    }
    return 0;
  }

  /// Outputs that show a value from before the edit.
  public Set<PortRef> staleValues() {
    Set<PortRef> values = new HashSet<>();
    for (Node node : types.graph().nodes()) {
      int outputs = types.outputTypes(node.id()).size();
      boolean shown = nodes.isStale(node.id()) && record().hasValue(node.id(), run.done());
      for (int i = 0; i < outputs && shown; i++) {
        values.add(new PortRef(node.id(), i));
      }
    }
    return values;
  }

  /// Outputs that show a gradient from before the edit.
  public Set<PortRef> staleGradients() {
    Set<PortRef> gradients = new HashSet<>();
    for (int i = 0; i < run.done(); i++) {
      for (String name : run.record().work(i).targets()) {
        if (!name.contains("/") && staleGradients.contains(name)) {
          gradients.add(PortRef.parse(name));
        }
      }
    }
    return gradients;
  }

  /// How long bringing the present moment up to date will take, going by how long the steps took.
  public long estimatedNanos() {
    List<PlannedStep> until = schedule.steps().subList(0, done());
    long nanos = 0;
    for (PlannedStep step : until) {
      if (stale.contains(step)) {
        Work before = works.get(step);
        nanos += before == null ? UNKNOWN_STEP_NANOS : estimate(before.spent());
      }
    }
    return nanos;
  }

  private static long estimate(Spent before) {
    long once = before.onceNanos();
    boolean cold = once > UNKNOWN_STEP_NANOS && once < COLD_NANOS;
    return before.steadyNanos().orElse(cold ? UNKNOWN_STEP_NANOS : once);
  }
}
