// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.control.Conditions;
import dev.adjoint.ops.control.If;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/// One run of an If: the branch that ran, and its values.
final class BranchRun implements FlowRun {

  private final FlowPlan plan;
  private final BodyRun body;
  private final EagerPass inner;

  private BranchRun(FlowPlan plan, BodyRun body, EagerPass inner) {
    this.plan = plan;
    this.body = body;
    this.inner = inner;
  }

  static BranchRun of(EagerPass pass, Node node) {
    boolean holds = Conditions.holds(pass.tensor(node.input(0).orElseThrow()));
    FlowPlan plan = FlowPlan.branch(node, holds ? If.THEN_BRANCH : If.ELSE_BRANCH);
    List<DeviceValue> captures = captures(pass, plan);
    BodyRun body =
        BodyRun.of(plan, captures.stream().map(DeviceValue::type).toList(), pass.types());
    return new BranchRun(plan, body, body.run(pass, captures, -1, pass.recording()));
  }

  @Override
  public FlowPlan plan() {
    return plan;
  }

  @Override
  public long rounds() {
    return 1;
  }

  @Override
  public EagerPass begin(EagerPass pass, long iteration) {
    return body.begin(pass, captures(pass, plan), -1, true);
  }

  private static List<DeviceValue> captures(EagerPass pass, FlowPlan plan) {
    List<DeviceValue> captures = new ArrayList<>();
    for (int i = 0; i < plan.body().inputCount(); i++) {
      captures.add(pass.value(plan.node().input(plan.wire(i)).orElseThrow()));
    }
    return captures;
  }

  @Override
  public List<DeviceValue> outputs() {
    return body.results(inner);
  }

  @Override
  public TreeMap<Integer, DeviceValue> differentiate(
      EagerPass pass,
      Object owner,
      TreeMap<Integer, DeviceValue> upstream,
      SortedSet<Integer> wanted) {
    Map<PortRef, List<DeviceValue>> starts = new HashMap<>();
    upstream.forEach(
        (output, gradient) ->
            starts
                .computeIfAbsent(plan.body().graph().outputs().get(output), k -> new ArrayList<>())
                .add(gradient));
    Set<String> inputs = new LinkedHashSet<>();
    for (int i = 0; i < plan.body().inputCount(); i++) {
      if (wanted.contains(plan.wire(i))) {
        inputs.add(plan.body().inputs().get(i));
      }
    }
    BackwardPass sweep = BackwardPass.within(inner, body.order(), owner, starts, inputs);
    sweep.finish();
    TreeMap<Integer, DeviceValue> found = new TreeMap<>();
    for (int i = 0; i < plan.body().inputCount(); i++) {
      int wire = plan.wire(i);
      if (wanted.contains(wire)) {
        sweep.gradient(plan.input(i)).ifPresent(g -> found.put(wire, g));
      }
    }
    return found;
  }

  @Override
  public void close() {
    inner.close();
  }
}
