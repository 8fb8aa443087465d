// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The reverse sweep of an eager run, one node at a time: pops the last node that has an upstream
/// gradient and hands its contributions to its sources.
final class BackwardPass {

  /// What one node contributed: gradients by wire, and by name for parameters it owns.
  ///
  /// @param terms how many contributions the source of a wire had with this one
  /// @param reads what it was computed from beside upstream gradients
  record Contribution(
      Node node,
      TreeMap<Integer, DeviceValue> upstream,
      TreeMap<Integer, DeviceValue> byWire,
      Map<String, DeviceValue> byState,
      TreeMap<Integer, Integer> terms,
      Reads reads) {}

  /// Operands, by wire, and owned states whose values a product really uses: that of an Add uses
  /// none.
  record Reads(Set<Integer> wires, Set<String> states) {
    static Reads of(NodeUse use, LoadedPlan plan) {
      Set<Integer> wires = new HashSet<>();
      for (int i = 0; i < use.inputs().size(); i++) {
        if (plan.program().inputs().containsKey(NodeUse.in(i))) {
          wires.add(i);
        }
      }
      return new Reads(wires, Set.copyOf(plan.program().states().keySet()));
    }
  }

  private final EagerPass pass;
  private final Object owner;
  private final List<Node> order;
  private final Set<String> reached;
  private final Map<PortRef, List<DeviceValue>> parts = new LinkedHashMap<>();
  private final Map<String, List<DeviceValue>> stateParts = new LinkedHashMap<>();

  /// @param order evaluated nodes that `target` needs, topologically sorted
  /// @param wanted names of outputs and layer parameters whose gradients are wanted; empty means
  ///   all
  BackwardPass(
      EagerPass pass, List<Node> order, PortRef target, DeviceValue upstream, Set<String> wanted) {
    this(pass, order, target, reached(order, wanted));
    parts.put(target, new ArrayList<>(List.of(upstream)));
  }

  private BackwardPass(EagerPass pass, List<Node> order, Object owner, Set<String> reached) {
    this.pass = pass;
    this.owner = owner;
    this.order = order;
    this.reached = reached;
  }

  /// A sweep through a body, from several results at once.
  ///
  /// @param owner of the sweep that this one is part of
  /// @param upstream gradients by result; contributions to one and the same add up
  /// @param wanted Input nodes of the body whose gradients are wanted
  static BackwardPass within(
      EagerPass inner,
      List<Node> order,
      Object owner,
      Map<PortRef, List<DeviceValue>> upstream,
      Set<String> wanted) {
    Set<String> reached = wanted.isEmpty() ? Set.of() : reached(order, wanted);
    record Within(Object owner, String path) {}
    BackwardPass sweep = new BackwardPass(inner, order, new Within(owner, inner.path()), reached);
    upstream.forEach((ref, gradients) -> sweep.parts.put(ref, new ArrayList<>(gradients)));
    return sweep;
  }

  private static Set<String> reached(List<Node> order, Set<String> wanted) {
    Set<String> roots = new HashSet<>();
    wanted.forEach(name -> roots.add(ownerOf(name)));
    Set<String> reached = new HashSet<>();
    for (Node node : order) {
      boolean fed =
          node.inputs().stream()
              .flatMap(Optional::stream)
              .anyMatch(r -> reached.contains(r.node()));
      if (wanted.isEmpty() || fed || roots.contains(node.id())) {
        reached.add(node.id());
      }
    }
    return reached;
  }

  private static String ownerOf(String name) {
    int slash = name.indexOf('/');
    return slash < 0 ? PortRef.parse(name).node() : name.substring(0, slash);
  }

  /// Differentiates one node, to be called in reverse topological order; empty when no gradient
  /// arrives at it or nobody wants one.
  Optional<Contribution> differentiate(Node node) {
    Optional<NodeUse> use = pass.use(node.id());
    Optional<FlowRun> flow = pass.flow(node.id());
    if ((use.isEmpty() && flow.isEmpty()) || !reached.contains(node.id())) {
      return Optional.empty();
    }
    TreeMap<Integer, DeviceValue> upstream = upstream(node);
    if (upstream.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        flow.isPresent()
            ? differentiate(node, flow.get(), upstream)
            : differentiate(node, use.orElseThrow(), upstream));
  }

  private Contribution differentiate(
      Node node, FlowRun flow, TreeMap<Integer, DeviceValue> upstream) {
    SortedSet<Integer> wanted = wanted(node);
    Set<Integer> all = new HashSet<>();
    for (int wire = 0; wire < node.inputs().size(); wire++) {
      node.input(wire).ifPresent(from -> all.add(all.size()));
    }
    TreeMap<Integer, DeviceValue> byWire = flow.differentiate(pass, owner, upstream, wanted);
    return register(node, upstream, byWire, Map.of(), new Reads(all, Set.of()));
  }

  void finish() {
    order.reversed().forEach(this::differentiate);
  }

  private TreeMap<Integer, DeviceValue> upstream(Node node) {
    TreeMap<Integer, DeviceValue> upstream = new TreeMap<>();
    int outputs = pass.types().outputTypes(node.id()).size();
    for (int i = 0; i < outputs; i++) {
      int output = i;
      gradient(new PortRef(node.id(), i)).ifPresent(g -> upstream.put(output, g));
    }
    return upstream;
  }

  private Contribution differentiate(
      Node node, NodeUse use, TreeMap<Integer, DeviceValue> upstream) {
    SortedSet<Integer> wanted = wanted(node);
    SortedSet<Integer> arrived = new TreeSet<>(upstream.keySet());
    record Key(Object owner, NodeUse use, SortedSet<Integer> arrived, SortedSet<Integer> wanted)
        implements NodePlans.OfUse {}
    LoadedPlan plan =
        pass.plans()
            .get(
                new Key(owner, use, arrived, wanted),
                use.training(),
                program -> use.backward(program, arrived, wanted));
    Map<String, DeviceValue> feeds = pass.wires(use);
    upstream.forEach((output, g) -> feeds.put(NodeUse.up(output), g));
    pass.plans().execute(plan, feeds, pass.request(), pass.runKey());
    return distribute(node, use, upstream, wanted, plan);
  }

  private SortedSet<Integer> wanted(Node node) {
    SortedSet<Integer> wanted = new TreeSet<>();
    for (int i = 0; i < node.inputs().size(); i++) {
      Optional<PortRef> from = node.input(i).filter(r -> reached.contains(r.node()));
      if (from.filter(r -> pass.value(r).type().dtype().isFloating()).isPresent()) {
        wanted.add(i);
      }
    }
    return wanted;
  }

  private Contribution distribute(
      Node node,
      NodeUse use,
      TreeMap<Integer, DeviceValue> upstream,
      SortedSet<Integer> wanted,
      LoadedPlan plan) {
    TreeMap<Integer, DeviceValue> byWire = new TreeMap<>();
    Map<String, Value> outputs = plan.program().outputs();
    for (int wire : wanted) {
      if (outputs.containsKey(NodeUse.d(wire))) {
        byWire.put(wire, NodePlans.output(plan, NodeUse.d(wire)));
      }
    }
    Map<String, DeviceValue> byState = new LinkedHashMap<>();
    String prefix = NodeUse.dState("");
    outputs.keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .forEach(
            name -> byState.put(name.substring(prefix.length()), NodePlans.output(plan, name)));
    return register(node, upstream, byWire, byState, Reads.of(use, plan));
  }

  private Contribution register(
      Node node,
      TreeMap<Integer, DeviceValue> upstream,
      TreeMap<Integer, DeviceValue> byWire,
      Map<String, DeviceValue> byState,
      Reads reads) {
    TreeMap<Integer, Integer> terms = new TreeMap<>();
    byWire.forEach(
        (wire, part) -> {
          PortRef source = node.input(wire).orElseThrow();
          List<DeviceValue> all = parts.computeIfAbsent(source, k -> new ArrayList<>());
          all.add(part);
          terms.put(wire, all.size());
        });
    byState.forEach((n, g) -> stateParts.computeIfAbsent(n, k -> new ArrayList<>()).add(g));
    return new Contribution(node, upstream, byWire, byState, terms, reads);
  }

  /// Takes over what a node contributed in a pass before this one and still does.
  Contribution adopt(Node node, Contribution kept) {
    return register(node, kept.upstream(), kept.byWire(), kept.byState(), kept.reads());
  }

  /// The sum of the first `terms` contributions to an output.
  DeviceValue total(PortRef ref, int terms) {
    return sum(ref, parts.getOrDefault(ref, List.of()).subList(0, terms)).orElseThrow();
  }

  /// The sum of all contributions to an output so far.
  Optional<DeviceValue> gradient(PortRef ref) {
    return sum(ref, parts.get(ref));
  }

  /// Gradient by an output (`x`, `split:1`) or a layer's parameter (`dense/kernel`).
  Optional<DeviceValue> gradient(String name) {
    return name.contains("/") ? sum(name, stateParts.get(name)) : gradient(PortRef.parse(name));
  }

  /// Contributions to an output, in the order in which they arrived.
  List<DeviceValue> contributions(PortRef ref) {
    return List.copyOf(parts.getOrDefault(ref, List.of()));
  }

  private Optional<DeviceValue> sum(
      Object place, java.util.@org.jspecify.annotations.Nullable List<DeviceValue> terms) {
    if (terms == null) {
      return Optional.empty();
    }
    if (terms.size() == 1) {
      return Optional.of(terms.getFirst());
    }
    TensorType type = terms.getFirst().type();
    record Key(Object owner, Object place, int terms, TensorType type) {}
    LoadedPlan plan =
        pass.plans()
            .get(
                new Key(owner, place, terms.size(), type),
                false,
                program -> {
                  Value total = program.input(NodeUse.in(0), type);
                  for (int i = 1; i < terms.size(); i++) {
                    total = new Formula(program).add(total, program.input(NodeUse.in(i), type));
                  }
                  program.output("sum", total);
                });
    Map<String, DeviceValue> feeds = new HashMap<>();
    for (int i = 0; i < terms.size(); i++) {
      feeds.put(NodeUse.in(i), terms.get(i));
    }
    pass.plans().execute(plan, feeds, pass.request(), pass.runKey());
    return Optional.of(NodePlans.output(plan, "sum"));
  }
}
