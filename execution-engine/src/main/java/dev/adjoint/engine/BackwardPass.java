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
  private final PortRef target;
  private final List<Node> order;
  private final Set<String> reached;
  private final Map<PortRef, List<DeviceValue>> parts = new LinkedHashMap<>();
  private final Map<String, List<DeviceValue>> stateParts = new LinkedHashMap<>();

  /// @param order evaluated nodes that `target` needs, topologically sorted
  /// @param wanted names of outputs and layer parameters whose gradients are wanted; empty means
  ///   all
  BackwardPass(
      EagerPass pass, List<Node> order, PortRef target, DeviceValue upstream, Set<String> wanted) {
    this.pass = pass;
    this.target = target;
    this.order = order;
    this.reached = reached(order, wanted);
    parts.put(target, new ArrayList<>(List.of(upstream)));
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
    if (use.isEmpty() || !reached.contains(node.id())) {
      return Optional.empty();
    }
    TreeMap<Integer, DeviceValue> upstream = upstream(node);
    return upstream.isEmpty() ? Optional.empty() : Optional.of(differentiate(use.get(), upstream));
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

  private Contribution differentiate(NodeUse use, TreeMap<Integer, DeviceValue> upstream) {
    SortedSet<Integer> wanted = wanted(use);
    SortedSet<Integer> arrived = new TreeSet<>(upstream.keySet());
    record Key(PortRef target, NodeUse use, SortedSet<Integer> arrived, SortedSet<Integer> wanted)
        implements NodePlans.OfUse {}
    LoadedPlan plan =
        pass.plans()
            .get(
                new Key(target, use, arrived, wanted),
                use.training(),
                program -> use.backward(program, arrived, wanted));
    Map<String, DeviceValue> feeds = pass.wires(use);
    upstream.forEach((output, g) -> feeds.put(NodeUse.up(output), g));
    pass.plans().execute(plan, feeds, pass.request(), pass.runKey());
    return distribute(use, upstream, wanted, plan);
  }

  private SortedSet<Integer> wanted(NodeUse use) {
    SortedSet<Integer> wanted = new TreeSet<>();
    for (int i = 0; i < use.inputs().size(); i++) {
      boolean floating = use.inputs().get(i).filter(t -> t.dtype().isFloating()).isPresent();
      if (floating && use.node().input(i).filter(r -> reached.contains(r.node())).isPresent()) {
        wanted.add(i);
      }
    }
    return wanted;
  }

  private Contribution distribute(
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
    return register(use.node(), upstream, byWire, byState, Reads.of(use, plan));
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
    record Key(PortRef target, Object place, int terms, TensorType type) {}
    LoadedPlan plan =
        pass.plans()
            .get(
                new Key(target, place, terms.size(), type),
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
