// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.op.Known;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Types given to input nodes, and what they make of the symbols in the declared ones: `x` declared
/// `N×784` and given `64×784` makes `N` 64 in every other input too.
final class Binding {

  static final Binding NONE = new Binding(Map.of(), Map.of(), false, Map.of());

  private final SortedMap<String, TensorType> given;
  private final Map<String, Known> imposed;
  private final boolean ofBody;
  private final Map<String, Tensor> values;
  private final Map<String, Long> sizes = new HashMap<>();
  private final Map<String, String> saidBy = new HashMap<>();
  private final Map<String, Diagnostic> clashes = new HashMap<>();
  private final List<Diagnostic> strays = new ArrayList<>();

  private Binding(
      Map<String, TensorType> given,
      Map<String, Known> imposed,
      boolean ofBody,
      Map<String, Tensor> values) {
    this.given = new TreeMap<>(given);
    this.values = Map.copyOf(values);
    this.ofBody = ofBody;
    this.imposed = imposed;
  }

  /// For the inputs of a body: what arrives counts, whatever they declare.
  static Binding imposing(Map<String, Known> arriving) {
    return new Binding(Map.of(), arriving, true, Map.of());
  }

  /// As above for a body that is looked at by itself.
  ///
  /// @param wrong what is wrong with the body, whatever arrives
  static Binding imposing(Map<String, Known> arriving, List<Diagnostic> wrong) {
    Binding binding = imposing(arriving);
    binding.strays.addAll(wrong);
    return binding;
  }

  /// Works the symbols out from the declared types in `graph`.
  static Binding of(
      Map<String, TensorType> given, Map<String, Tensor> values, Graph graph, OpCatalog catalog) {
    Binding binding = new Binding(given, Map.of(), false, values);
    binding.given.forEach((id, type) -> binding.learn(id, type, graph, catalog));
    return binding;
  }

  Binding over(Graph graph, OpCatalog catalog) {
    return given.isEmpty() ? this : of(given, values, graph, catalog);
  }

  Map<String, Tensor> values() {
    return values;
  }

  /// The value of an input that is known before the run.
  Optional<Tensor> value(String id) {
    return imposed(id).flatMap(Known::value).or(() -> Optional.ofNullable(values.get(id)));
  }

  boolean isEmpty() {
    return given.isEmpty();
  }

  boolean isOfBody() {
    return ofBody;
  }

  /// What arrives at an input whatever it declares.
  Optional<Known> imposed(String id) {
    return Optional.ofNullable(imposed.get(id));
  }

  /// Given types for nodes that are no inputs; for a body, what it may not be.
  List<Diagnostic> strays() {
    return strays;
  }

  Optional<Diagnostic> clash(String id) {
    return Optional.ofNullable(clashes.get(id));
  }

  /// What an input declared as `type` has once bound.
  TensorType bound(String id, TensorType declared) {
    TensorType own = given.get(id);
    return own != null ? own : new Symbols(sizes).in(declared);
  }

  private void learn(String id, TensorType type, Graph graph, OpCatalog catalog) {
    Optional<Node> node = graph.node(id);
    Optional<OpDef> op = node.flatMap(n -> catalog.find(n.op()));
    if (op.isEmpty() || op.get().role() != Role.INPUT) {
      strays.add(stray(id));
      return;
    }
    Typing declared = Typing.of(id, op.get(), node.get().attributes(), List.of());
    if (declared.outputs().isEmpty()) {
      return;
    }
    TensorType said = declared.outputs().getFirst();
    if (!fits(said, type)) {
      clashes.put(id, clash(id, "it is given another type", said.display(), type.display()));
    } else if (said.shape().ranked()) {
      bind(id, said.shape(), type.shape());
    }
  }

  private static boolean fits(TensorType said, TensorType type) {
    Shape declared = said.shape();
    Shape given = type.shape();
    if (said.dtype() != type.dtype()) {
      return false;
    }
    if (!declared.ranked() || !given.ranked()) {
      return true;
    }
    boolean fits = declared.rank() == given.rank();
    for (int i = 0; fits && i < given.rank(); i++) {
      fits = declared.dim(i).mayEqual(given.dim(i));
    }
    return fits;
  }

  private void bind(String id, Shape declared, Shape actual) {
    for (int i = 0; i < declared.rank() && actual.ranked(); i++) {
      if (declared.dim(i) instanceof Dim.Symbol(String name)
          && actual.dim(i) instanceof Dim.Known(long size)) {
        bind(id, name, size);
      }
    }
  }

  private void bind(String id, String symbol, long size) {
    Long known = sizes.putIfAbsent(symbol, size);
    String first = saidBy.computeIfAbsent(symbol, k -> id);
    if (known != null && known != size) {
      String problem = symbol + " has another size here than in " + first;
      clashes.put(id, clash(id, problem, symbol + " = " + known, symbol + " = " + size));
    }
  }

  private static Diagnostic clash(String id, String problem, String expected, String actual) {
    return Diagnostic.error("input.type", id, "", problem, expected, actual);
  }

  private static Diagnostic stray(String id) {
    return Diagnostic.error(
        "input.unknown", "", "", "there is no input called " + id, "an input node", id);
  }
}
