// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.unroll;

import dev.adjoint.engine.FlowPlan;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Attributes;
import dev.adjoint.ops.control.ScanPlan;
import dev.adjoint.ops.internal.Stack;
import dev.adjoint.ops.internal.Take;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Draws a loop out: its body once for each iteration, states led from one to the next, slices
/// taken, results put together. Iterations that are not shown are one loop among the others.
public final class Unroller {

  private final Outside outside;
  private final FlowPlan plan;
  private final Optional<ScanPlan> scan;
  private final Shown shown;
  private final Sheet sheet = new Sheet();
  private final List<Column> columns = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<List<PortRef>> collected = new ArrayList<>();
  private final Map<String, Integer> stacks = new HashMap<>();
  private List<PortRef> carried = new ArrayList<>();
  private Optional<String> between = Optional.empty();

  private Unroller(Inference around, FlowPlan plan, Shown shown) {
    this.plan = plan;
    this.shown = shown;
    outside = new Outside(around, sheet);
    scan =
        plan.skipped() == 0
            ? Optional.of(ScanPlan.of(plan.node().attributes(), plan.node().inputs().size()))
            : Optional.empty();
    for (int i = 0; i < plan.collected(); i++) {
      collected.add(new ArrayList<>());
    }
  }

  /// The loop `id` of a graph, with as many iterations as `shown` says; empty for what is no loop
  /// or one that cannot run as it is.
  public static Optional<Unrolled> of(Inference around, String id, Shown shown) {
    return Loops.plan(around, id).map(plan -> new Unroller(around, plan, shown).all());
  }

  private Unrolled all() {
    for (int i = plan.lead(); i < plan.body().inputCount(); i++) {
      PortRef here = outside.of(wire(i));
      if (i < plan.firstSlice()) {
        carried.add(here);
      }
    }
    for (long t = 0; t < shown.first(); t++) {
      iterate(t);
    }
    if (!shown.isWhole()) {
      passOver();
    }
    for (long t = shown.resumes(); t < shown.count(); t++) {
      iterate(t);
    }
    List<PortRef> outputs = new ArrayList<>(carried);
    for (int i = 0; i < collected.size() && shown.count() > 0; i++) {
      outputs.add(stacked(i));
    }
    Graph graph =
        Graph.builder(plan.node().id())
            .nodes(sheet.nodes())
            .blocks(blocks)
            .outputs(outputs)
            .build();
    return new Unrolled(
        graph, plan.node().id(), shown, columns, outside.standing(), between, stacks);
  }

  /// What is wired into the node for an input of the body.
  private PortRef wire(int input) {
    return plan.node().input(plan.wire(input)).orElseThrow();
  }

  private void iterate(long t) {
    Iteration iteration = new Iteration(plan, sheet, t);
    for (int i = 0; i < plan.carried(); i++) {
      iteration.give(plan.lead() + i, carried.get(i));
    }
    for (int i = 0; i < plan.scanned(); i++) {
      iteration.take(plan.firstSlice() + i, taken(i, start(i, t, 1)));
    }
    for (int i = plan.firstCapture(); i < plan.body().inputCount(); i++) {
      iteration.give(i, outside.of(wire(i)));
    }
    Column column = iteration.drawn();
    columns.add(column);
    blocks.add(block("t" + t, Long.toString(t), List.copyOf(column.nodes().values())));
    List<PortRef> results = plan.body().graph().outputs().stream().map(column::at).toList();
    go(results.subList(plan.skipped(), results.size()));
  }

  private void go(List<PortRef> results) {
    carried = results.subList(0, plan.carried());
    for (int i = 0; i < collected.size(); i++) {
      collected.get(i).add(results.get(plan.carried() + i));
    }
  }

  /// Where in scanned input `index` the slices of `count` iterations from `t` on begin.
  private long start(int index, long t, long count) {
    return scan.orElseThrow().isFromEnd(index) ? shown.count() - t - count : t;
  }

  private Node taken(int index, long from) {
    return Node.of("", Take.OP.name(), outside.of(wire(plan.firstSlice() + index)).toString())
        .with(Take.AXIS, scan.orElseThrow().inputAxis(index))
        .with(Take.INDEX, from);
  }

  /// The iterations that are not shown: the same loop, over what is theirs.
  private void passOver() {
    String range = shown.first() + " … " + (shown.resumes() - 1);
    List<String> nodes = new ArrayList<>();
    List<Optional<PortRef>> wires = new ArrayList<>();
    Node middle = plan.node();
    if (scan.isEmpty()) {
      ShiftedLoop shifted = new ShiftedLoop(plan, shown.first());
      Node trips = sheet.add(shifted.trips(shown.between()).renamed("[" + range + "]"));
      nodes.add(trips.id());
      wires.add(Optional.of(PortRef.of(trips.id())));
      wires.add(Optional.empty());
      middle = shifted.node();
    }
    carried.forEach(ref -> wires.add(Optional.of(ref)));
    for (int i = 0; i < plan.scanned(); i++) {
      Node part = taken(i, start(i, shown.first(), shown.between()));
      String name = plan.body().inputs().get(plan.firstSlice() + i) + "[" + range + "]";
      String id = sheet.add(part.with(Take.COUNT, shown.between()).renamed(name)).id();
      nodes.add(id);
      wires.add(Optional.of(PortRef.of(id)));
    }
    for (int i = plan.firstCapture(); i < plan.body().inputCount(); i++) {
      wires.add(Optional.of(outside.of(wire(i))));
    }
    Node loop = sheet.add(middle.renamed(plan.node().id() + "[" + range + "]").withInputs(wires));
    between = Optional.of(loop.id());
    nodes.add(loop.id());
    blocks.add(block("between", range, nodes));
    List<PortRef> results = new ArrayList<>();
    for (int i = 0; i < plan.carried() + plan.collected(); i++) {
      results.add(new PortRef(loop.id(), i));
    }
    go(results);
  }

  private PortRef stacked(int index) {
    boolean reversed = scan.isPresent() && scan.get().isToEnd(index);
    long axis = scan.map(plan -> plan.outputAxis(index)).orElse(0L);
    List<PortRef> parts = reversed ? collected.get(index).reversed() : collected.get(index);
    int result = plan.skipped() + plan.carried() + index;
    String base = plan.body().graph().outputs().get(result).node();
    Node stack =
        Node.of(base + "[ ]", Stack.OP.name())
            .withAttributes(Attributes.of(Stack.AXIS, axis))
            .withInputs(parts.stream().map(Optional::of).toList());
    String id = sheet.add(stack).id();
    stacks.put(id, plan.carried() + index);
    return PortRef.of(id);
  }

  private Block block(String id, String which, List<String> nodes) {
    String title = (scan.isPresent() ? "t = " : "i = ") + which;
    return new Block(id, title, nodes, false, "", Extras.NONE);
  }
}
