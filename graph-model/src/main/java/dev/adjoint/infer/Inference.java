// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Body;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Topology;
import dev.adjoint.op.Bodies;
import dev.adjoint.op.Known;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// The types of all ports of a graph and everything that is wrong with it. Immutable; after an
/// edit, [#update] gives the next one and looks only at nodes that changed or whose inputs did,
/// with the same result as starting afresh.
public final class Inference {

  private final Graph graph;
  private final OpCatalog catalog;
  private final Binding binding;
  private final Topology topology;
  private final FactTable facts;
  private final List<Diagnostic> diagnostics;
  private final boolean errors;

  /// The places of nodes that were not looked at, though what lies before them may be another.
  private final BitSet left;

  private Inference(
      Graph graph,
      OpCatalog catalog,
      Binding binding,
      Walk.Before before,
      Optional<Effort> effort) {
    this(graph, catalog, binding, before, effort, () -> true);
  }

  private Inference(
      Graph graph,
      OpCatalog catalog,
      Binding binding,
      Walk.Before before,
      Optional<Effort> effort,
      BooleanSupplier more) {
    this.graph = graph;
    this.catalog = catalog;
    this.binding = binding;
    this.topology = Topology.of(graph);
    NodeInference inference = new NodeInference(catalog, binding, effort);
    Walk walk = new Walk(graph, inference, before);
    facts = walk.over(more);
    left = walk.left();
    diagnostics = collect();
    errors = diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  public static Inference of(Graph graph, OpCatalog catalog) {
    return new Inference(graph, catalog, Binding.NONE, Walk.Before.NOTHING, Optional.empty());
  }

  /// Inference of a body whose inputs take `given`, in their order; what they declare does not
  /// count.
  public static Inference of(Body body, List<Known> given, OpCatalog catalog) {
    return ofBody(body, given, catalog, new Effort());
  }

  /// Looks into the bodies of one node for its op's rule.
  public static Bodies bodies(String node, OpCatalog catalog) {
    return new BodyTyping(node, catalog, new Effort());
  }

  /// Inference of a body that a node of this graph holds, with what the node gives its inputs, as
  /// far as that is known. Says all that is wrong in the body. Empty when nothing lies there.
  ///
  /// The result is of the body as it is: after an edit ask the inference of the whole graph again.
  public Optional<Inference> within(BodyPlace place) {
    return place.in(graph).map(body -> within(place, body));
  }

  private Inference within(BodyPlace place, Body body) {
    List<Known> given =
        fact(place.node())
            .flatMap(
                holder ->
                    new NodeInference(catalog, binding, Optional.empty())
                        .given(holder, place.attribute()))
            .filter(known -> known.size() == body.inputCount())
            .orElse(List.of());
    Map<String, Known> arriving = arriving(body, given);
    return new Inference(
        body.graph(),
        catalog,
        Binding.imposing(arriving, BodyCheck.check(body, catalog)),
        Walk.Before.NOTHING,
        Optional.empty());
  }

  private static Map<String, Known> arriving(Body body, List<Known> given) {
    Map<String, Known> arriving = new HashMap<>();
    for (int i = 0; i < given.size(); i++) {
      arriving.put(body.inputs().get(i), given.get(i));
    }
    return arriving;
  }

  /// As above, as part of a larger effort.
  static Inference ofBody(Body body, List<Known> given, OpCatalog catalog, Effort effort) {
    return new Inference(
        body.graph(),
        catalog,
        Binding.imposing(arriving(body, given)),
        Walk.Before.NOTHING,
        Optional.of(effort));
  }

  /// Inference of an edited graph, keeping what still holds; bound input types stay bound.
  public Inference update(Graph changed) {
    return changed == graph
        ? complete()
        : new Inference(
            changed, catalog, binding.over(changed, catalog), before(), Optional.empty());
  }

  /// The same after a look at as many nodes as there is time for: of those further on it says what
  /// was known of them, until [#complete]. For whoever has no time for a large graph.
  ///
  /// @param more asked after each node: whether there is time for another
  public Inference update(Graph changed, BooleanSupplier more) {
    return changed == graph
        ? this
        : new Inference(
            changed, catalog, binding.over(changed, catalog), before(), Optional.empty(), more);
  }

  /// Whether all is looked at.
  public boolean isComplete() {
    return left.isEmpty();
  }

  /// The same of the same graph with all looked at. Any thread.
  public Inference complete() {
    return isComplete() ? this : new Inference(graph, catalog, binding, before(), Optional.empty());
  }

  /// Inference with types given to input nodes, by node id: concrete shapes in the place of
  /// symbols. A symbol bound through one input is bound in all. What does not fit the declared type
  /// is an error.
  public Inference bind(Map<String, TensorType> inputTypes) {
    return bind(inputTypes, Map.of());
  }

  /// As [#bind(Map)], and some inputs with their values: what shapes hang on them is known then.
  ///
  /// @param values small tensors by node id, of the types given
  public Inference bind(Map<String, TensorType> inputTypes, Map<String, Tensor> values) {
    return new Inference(
        graph, catalog, Binding.of(inputTypes, values, graph, catalog), before(), Optional.empty());
  }

  /// The inputs whose values were given.
  public Map<String, Tensor> values() {
    return binding.values();
  }

  /// Inputs whose values are not known and would decide shapes that types leave open, such as the
  /// size to resize to. Empty as well where only the data itself could decide.
  public Set<String> shapeInputs() {
    return new ShapeInputs(this).find();
  }

  public Graph graph() {
    return graph;
  }

  public OpCatalog catalog() {
    return catalog;
  }

  /// The places of the nodes of this graph of which these types say something else than those
  /// before did, those that came among them: next to nothing after an edit, however large the graph
  /// is.
  public BitSet changedSince(Inference before) {
    return facts.changedSince(before.facts);
  }

  public Topology topology() {
    return topology;
  }

  /// Type of an output, or empty when there is no such output or an error keeps it from having one.
  public Optional<TensorType> type(PortRef ref) {
    List<TensorType> outputs = outputTypes(ref.node());
    return ref.output() >= 0 && ref.output() < outputs.size()
        ? Optional.of(outputs.get(ref.output()))
        : Optional.empty();
  }

  /// Types of all outputs of a node; empty when an error here or upstream keeps it from having any.
  public List<TensorType> outputTypes(String node) {
    return fact(node).map(Facts::outputs).orElse(List.of());
  }

  /// Types that arrive at the inputs of a node, one a slot; empty where there is no wire or no
  /// type.
  public List<Optional<TensorType>> inputTypes(String node) {
    return fact(node)
        .map(f -> f.arrivals().stream().map(Arrival::known).toList())
        .orElse(List.of());
  }

  public Optional<OpDef> op(String node) {
    return fact(node).flatMap(Facts::op);
  }

  /// The value of an output that is known before any run.
  public Optional<Tensor> constant(PortRef ref) {
    return fact(ref.node())
        .filter(f -> ref.output() >= 0 && ref.output() < f.constants().size())
        .flatMap(f -> f.constants().get(ref.output()))
        .map(Literal::tensor);
  }

  /// Everything to say: first of the graph as a whole, then node by node in the order of the file.
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  public List<Diagnostic> diagnostics(String node) {
    return diagnostics.stream().filter(d -> d.node().filter(node::equals).isPresent()).toList();
  }

  public boolean hasErrors() {
    return errors;
  }

  /// For a wire being drawn from `from`: which inputs would take it.
  public WireTrial trial(PortRef from) {
    Arrival arrival = fact(from.node()).map(f -> f.at(from.output())).orElse(Arrival.DANGLING);
    return new WireTrial(this, from, arrival);
  }

  /// For an input that waits for a wire: which new nodes could feed it.
  public SourceTrial demand(String node, int slot) {
    return new SourceTrial(this, node, slot);
  }

  private Walk.Before before() {
    return new Walk.Before(graph, facts, binding, topology.stuck().isEmpty(), left);
  }

  Optional<Facts> fact(String node) {
    return Optional.ofNullable(facts.get(node));
  }

  private List<Diagnostic> collect() {
    List<Diagnostic> all = new ArrayList<>(Cycles.check(graph, topology.stuck()));
    all.addAll(binding.strays());
    all.addAll(
        binding.isOfBody() ? GraphCheck.ofBody(graph, facts) : GraphCheck.check(graph, facts));
    facts.noted().stream()
        .forEach(place -> fact(graph.at(place).id()).orElseThrow().diagnostics().forEach(all::add));
    return List.copyOf(all);
  }
}
