// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.compile.CompileException;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.control.Conditions;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;

/// One run of a Loop or Scan. Keeps, when a backward pass may follow, what was carried into each
/// iteration and nothing of what it computed: going back runs the iteration once more.
final class RepeatedRun implements FlowRun {

  private final FlowPlan plan;
  private final Iterating steps;
  private final Held held;
  private final List<List<DeviceValue>> starts = new ArrayList<>();
  private final List<DeviceStack> collected = new ArrayList<>();
  private List<DeviceValue> carried;
  private List<DeviceValue> outputs = List.of();
  private long done;

  private RepeatedRun(EagerPass pass, FlowPlan plan) {
    this.plan = plan;
    held = new Held(pass.backend());
    steps = new Iterating(plan, held);
    carried = new ArrayList<>();
    for (int i = 0; i < plan.carried(); i++) {
      carried.add(pass.value(plan.node().input(plan.wire(plan.lead() + i)).orElseThrow()));
    }
  }

  static RepeatedRun of(EagerPass pass, Node node, OpDef op) {
    RepeatedRun run = new RepeatedRun(pass, FlowPlan.repeating(node, op));
    try {
      run.forward(pass);
      return run;
    } catch (RuntimeException fault) {
      run.close();
      throw fault;
    }
  }

  private void forward(EagerPass pass) {
    boolean loop = plan.skipped() > 0;
    long most = loop ? most(pass) : steps.length(pass);
    boolean asked = loop && plan.node().input(1).isPresent();
    boolean goesOn = !asked || Conditions.holds(pass.tensor(plan.node().input(1).orElseThrow()));
    while (goesOn && done < most) {
      if (pass.request().stop().getAsBoolean()) {
        throw new RunStopped();
      }
      goesOn = iterate(pass, asked);
    }
    outputs = outputs(pass, most);
    if (!pass.recording()) {
      close();
    }
  }

  private long most(EagerPass pass) {
    return plan.node().input(0).map(m -> Conditions.count(pass.tensor(m))).orElse(Long.MAX_VALUE);
  }

  /// Whether another iteration follows as far as the condition goes.
  private boolean iterate(EagerPass pass, boolean asked) {
    if (pass.recording()) {
      starts.add(carried);
    }
    EagerPass inner = steps.run(pass, carried, done, false);
    List<DeviceValue> results = steps.results(inner);
    collect(pass, results.subList(plan.skipped() + plan.carried(), results.size()));
    List<DeviceValue> next = new ArrayList<>();
    results
        .subList(plan.skipped(), plan.skipped() + plan.carried())
        .forEach(value -> next.add(held.copy(value)));
    boolean goesOn = !asked || Conditions.holds(pass.tensor(results.getFirst()));
    if (!pass.recording()) {
      carried.forEach(held::free);
    }
    carried = next;
    inner.close();
    done++;
    return goesOn;
  }

  private void collect(EagerPass pass, List<DeviceValue> values) {
    for (int i = 0; i < values.size(); i++) {
      TensorType type = values.get(i).type();
      if (done == 0) {
        collected.add(new DeviceStack(pass.backend(), held, type));
      } else if (!collected.get(i).slice().equals(type)) {
        throw changes(i, collected.get(i).slice(), type);
      }
      collected.get(i).add(values.get(i));
    }
  }

  private CompileException changes(int index, TensorType before, TensorType now) {
    return new CompileException(
        Diagnostic.error(
            plan.node().op() + ".C5",
            plan.node().id(),
            plan.attribute(),
            "collected value %d changes its shape in iteration %d".formatted(index, done),
            before.display(),
            now.display()));
  }

  private List<DeviceValue> outputs(EagerPass pass, long most) {
    List<DeviceValue> found = new ArrayList<>();
    for (int i = 0; i < plan.carried(); i++) {
      found.add(pass.kept().hold(plan.node(), "carried" + i, carried.get(i)));
    }
    for (int i = 0; i < plan.collected(); i++) {
      DeviceValue whole = done > 0 ? collected.get(i).whole() : nothing(pass, i);
      found.add(pass.kept().hold(plan.node(), "collected" + i, steps.laidOut(pass, i, whole)));
    }
    return found;
  }

  /// What is collected when there was no iteration: sizes that nobody knows are 0.
  private DeviceValue nothing(EagerPass pass, int index) {
    int output = plan.skipped() + plan.carried() + index;
    TensorType type = steps.would(pass, carried).get(output);
    List<Dim> dims = new ArrayList<>();
    type.shape().dims().forEach(dim -> dims.add(dim.isKnown() ? dim : Dim.of(0)));
    return held.zeros(DeviceStack.stacked(type.withShape(Shape.of(dims)), 0));
  }

  @Override
  public FlowPlan plan() {
    return plan;
  }

  @Override
  public long rounds() {
    return done;
  }

  @Override
  public EagerPass begin(EagerPass pass, long iteration) {
    return steps.begin(pass, start(iteration), iteration);
  }

  /// What was carried into an iteration; known while recording.
  List<DeviceValue> start(long iteration) {
    return Collections.unmodifiableList(starts.get((int) iteration));
  }

  Iterating steps() {
    return steps;
  }

  @Override
  public List<DeviceValue> outputs() {
    return outputs;
  }

  @Override
  public TreeMap<Integer, DeviceValue> differentiate(
      EagerPass pass,
      Object owner,
      TreeMap<Integer, DeviceValue> upstream,
      SortedSet<Integer> wanted) {
    try (RepeatedBackward backward = new RepeatedBackward(this, pass, owner, wanted)) {
      return backward.run(upstream);
    }
  }

  @Override
  public void close() {
    held.close();
  }
}
