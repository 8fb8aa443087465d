// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.check;

import dev.adjoint.backend.Backend;
import dev.adjoint.engine.Differentiate;
import dev.adjoint.engine.InDouble;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;

/// One node on its own, its floating inputs as float64 inputs of a graph, the others as constants:
/// a function from those inputs and the node's own parameters to one number, the sum of all outputs
/// weighed by fixed random cotangents. Runs as in training and draws the same random numbers every
/// time.
final class NodeAlone implements AutoCloseable {

  private final Session session;
  private final SequencedMap<String, Tensor> feeds = new LinkedHashMap<>();
  private final Map<String, Integer> wires = new LinkedHashMap<>();
  private final List<PortRef> outputs;
  private final Map<PortRef, Tensor> cotangents = new LinkedHashMap<>();
  private final Map<PortRef, Tensor> base;

  /// @param values what arrives at each wire
  /// @param states first values of the parameters the node owns, by full name
  NodeAlone(
      Node node,
      List<Optional<Tensor>> values,
      Map<String, Tensor> states,
      OpCatalog catalog,
      Backend backend,
      long seed) {
    Graph.Builder graph = Graph.builder(node.id());
    Node alone = node.withAttributes(InDouble.of(node.attributes())).withInputs(List.of());
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isPresent()) {
        String name = node.id() + "·" + i;
        graph.node(source(name, i, values.get(i).get()));
        alone = alone.withInput(i, Optional.of(PortRef.of(name)));
      }
    }
    session = new Session(graph.node(alone).build(), catalog, backend, Mode.COMPILED, seed);
    outputs = floatingOutputs(node.id());
    states.forEach((name, value) -> session.setState(name, value.as(DType.FLOAT64)));
    base = values(feeds);
    SplittableRandom random = new SplittableRandom(seed);
    base.forEach((output, value) -> cotangents.put(output, cotangent(value.shape(), random)));
  }

  /// Weights away from 0, of either sign.
  private static Tensor cotangent(Shape shape, SplittableRandom random) {
    return Tensor.of(
        DType.FLOAT64, shape, i -> random.nextDouble(0.5, 1.5) * (random.nextBoolean() ? 1 : -1));
  }

  private Node source(String name, int wire, Tensor value) {
    if (!value.dtype().isFloating()) {
      return Node.of(name, Constant.OP.name()).with(Constant.VALUE, value);
    }
    wires.put(name, wire);
    feeds.put(name, value.as(DType.FLOAT64));
    return Node.of(name, Input.OP.name())
        .with(Input.DTYPE, DType.FLOAT64)
        .with(Input.SHAPE, value.shape());
  }

  private List<PortRef> floatingOutputs(String node) {
    List<PortRef> found = new ArrayList<>();
    int count = session.types().outputTypes(node).size();
    for (int i = 0; i < count; i++) {
      PortRef ref = new PortRef(node, i);
      session.types().type(ref).filter(t -> t.dtype().isFloating()).ifPresent(t -> found.add(ref));
    }
    return found;
  }

  private Map<PortRef, Tensor> values(Map<String, Tensor> fed) {
    session.skipTo(0);
    return session.run(RunRequest.fetch(outputs, fed).inTraining()).values();
  }

  /// True when nothing floating comes out.
  boolean isDiscrete() {
    return outputs.isEmpty();
  }

  /// What can be varied: wires, then parameters that the node owns; by name, with the wire's number
  /// or empty.
  SequencedMap<String, Optional<Integer>> variables() {
    SequencedMap<String, Optional<Integer>> variables = new LinkedHashMap<>();
    wires.forEach((name, wire) -> variables.put(name, Optional.of(wire)));
    session
        .states()
        .forEach(
            (name, value) -> {
              if (value.dtype().isFloating()) {
                variables.put(name, Optional.empty());
              }
            });
    return variables;
  }

  /// The automatic gradient by every variable.
  Map<String, Tensor> gradients() {
    List<String> names = List.copyOf(variables().keySet());
    Map<String, Tensor> total = new LinkedHashMap<>();
    for (PortRef output : outputs) {
      Differentiate wanted =
          new Differentiate(output, names, Optional.ofNullable(cotangents.get(output)));
      session.skipTo(0);
      RunRequest request = RunRequest.fetch(List.of(output), feeds).with(wanted).inTraining();
      session
          .run(request)
          .gradients()
          .forEach((name, gradient) -> total.merge(name, gradient, NodeAlone::sum));
    }
    return total;
  }

  private static Tensor sum(Tensor a, Tensor b) {
    return Tensor.of(DType.FLOAT64, a.shape(), i -> a.get(i) + b.get(i));
  }

  Tensor value(String variable) {
    Tensor fed = feeds.get(variable);
    return fed != null ? fed : session.state(variable).orElseThrow();
  }

  /// By how much the weighed sum changes when `element` of `variable` moves by `distance`.
  double change(String variable, Tensor at, long element, double distance) {
    Tensor moved = Tensor.of(DType.FLOAT64, at.shape(), at::get);
    moved.set(element, at.get(element) + distance);
    if (!feeds.containsKey(variable)) {
      session.setState(variable, moved);
      double change = change(values(feeds));
      session.setState(variable, at);
      return change;
    }
    Map<String, Tensor> fed = new LinkedHashMap<>(feeds);
    fed.put(variable, moved);
    return change(values(fed));
  }

  private double change(Map<PortRef, Tensor> values) {
    double change = 0;
    for (Map.Entry<PortRef, Tensor> cotangent : cotangents.entrySet()) {
      Tensor before = base.getOrDefault(cotangent.getKey(), cotangent.getValue());
      Tensor after = values.getOrDefault(cotangent.getKey(), before);
      for (long i = 0; i < before.elements(); i++) {
        double difference = after.get(i) - before.get(i);
        change += difference == 0 ? 0 : difference * cotangent.getValue().get(i);
      }
    }
    return change;
  }

  /// Elements that go in and come out in one run.
  long load() {
    return feeds.values().stream().mapToLong(Tensor::elements).sum()
        + session.states().values().stream().mapToLong(Tensor::elements).sum()
        + base.values().stream().mapToLong(Tensor::elements).sum();
  }

  /// The largest finite magnitude among the outputs: rounding errors are in proportion to it.
  double magnitude() {
    double largest = 0;
    for (Tensor value : base.values()) {
      for (long i = 0; i < value.elements(); i++) {
        double magnitude = Math.abs(value.get(i));
        largest = Double.isFinite(magnitude) ? Math.max(largest, magnitude) : largest;
      }
    }
    return largest;
  }

  @Override
  public void close() {
    session.close();
  }
}
