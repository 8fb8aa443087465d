// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.session;

import dev.adjoint.cost.Cost;
import dev.adjoint.document.Content;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Counts what the graph costs when it or the sizes that run through it have changed, on a thread
/// of its own, and a moment later: nobody reads a sum between two letters that are typed, and what
/// shows the change needs the cores first.
public final class CostCounter implements AutoCloseable {
  private static final long MOMENT_MILLIS = 150;

  private record Order(Content content, Map<String, TensorType> inputs) {}

  private record Fed(Content content, List<String> inputs) {}

  private final FxBridge bridge;
  private final ReadOnlyObjectWrapper<GraphCost> cost = new ReadOnlyObjectWrapper<>(GraphCost.NONE);
  private final ScheduledExecutorService worker;

  /// What waits for its moment; an order that comes meanwhile takes its place, and waits anew.
  private final AtomicReference<@Nullable Order> next = new AtomicReference<>();

  private Optional<Order> last = Optional.empty();
  private Optional<Fed> fed = Optional.empty();

  /// The worker's own.
  private Cost known = Cost.NONE;

  public CostCounter(FxBridge bridge) {
    this(
        bridge,
        Executors.newSingleThreadScheduledExecutor(BesideWindow.thread("adjoint-cost").factory()));
  }

  /// @param worker this counter's own
  CostCounter(FxBridge bridge, ScheduledExecutorService worker) {
    this.bridge = bridge;
    this.worker = worker;
  }

  public ReadOnlyObjectProperty<GraphCost> costProperty() {
    return cost.getReadOnlyProperty();
  }

  /// Takes the graph and the run over as they are now.
  public void see(Content content, RunSnapshot run) {
    Order order = new Order(content, inputs(content, run));
    boolean same =
        last.filter(o -> o.content() == content && o.inputs().equals(order.inputs())).isPresent();
    if (!same) {
      last = Optional.of(order);
      next.set(order);
      worker.schedule(() -> countIfNext(order), MOMENT_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private Map<String, TensorType> inputs(Content content, RunSnapshot run) {
    Map<String, TensorType> types = new HashMap<>();
    if (run.exists()) {
      for (String node : feeding(content)) {
        Tensor value = run.values().get(PortRef.of(node));
        if (value != null) {
          types.put(node, value.type());
        }
      }
    }
    return types;
  }

  /// The input nodes: looked for once for a graph, not at every step of a run.
  private List<String> feeding(Content content) {
    if (!fed.filter(known -> known.content() == content).isPresent()) {
      List<String> inputs =
          content.graph().nodes().stream()
              .filter(node -> isInput(content.types(), node))
              .map(Node::id)
              .toList();
      fed = Optional.of(new Fed(content, inputs));
    }
    return fed.orElseThrow().inputs();
  }

  private static boolean isInput(Inference types, Node node) {
    return types.op(node.id()).map(OpDef::role).filter(Role.INPUT::equals).isPresent();
  }

  private void countIfNext(Order order) {
    if (next.compareAndSet(order, null)) {
      count(order);
    }
  }

  private void count(Order order) {
    Inference types = order.content().types();
    Map<String, TensorType> ones = order.inputs().isEmpty() ? ones(order.content()) : Map.of();
    Map<String, TensorType> bound = order.inputs().isEmpty() ? ones : order.inputs();
    known = known.update(bound.isEmpty() ? types : types.bind(bound));
    GraphCost counted = new GraphCost(known, !ones.isEmpty());
    bridge.publish(cost, () -> cost.set(counted));
  }

  /// Every input with an open dimension, with 1 in its place.
  private static Map<String, TensorType> ones(Content content) {
    Map<String, TensorType> types = new HashMap<>();
    for (Node node : content.graph().nodes()) {
      Optional<TensorType> type = content.types().type(PortRef.of(node.id()));
      if (type.isPresent()
          && isInput(content.types(), node)
          && type.get().shape().ranked()
          && !type.get().shape().isKnown()) {
        List<Dim> dims =
            type.get().shape().dims().stream().map(dim -> dim.isKnown() ? dim : Dim.of(1)).toList();
        types.put(node.id(), type.get().withShape(Shape.of(dims)));
      }
    }
    return types;
  }

  @Override
  public void close() {
    next.set(null);
    worker.shutdown();
  }
}
