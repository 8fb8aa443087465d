// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.persistent.PersistentMap;
import dev.adjoint.type.Tensor;
import dev.adjoint.unroll.Column;
import dev.adjoint.unroll.Unrolled;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Numbers of single iterations, each in the words of the body, put together in the words of the
/// unrolled loop.
final class DrawnNumbers {
  private final Unrolled drawn;
  private PersistentMap<PortRef, Tensor> values = PersistentMap.empty();
  private PersistentMap<PortRef, Tensor> gradients = PersistentMap.empty();
  private PersistentMap<Wire, Tensor> contributions = PersistentMap.empty();
  private PersistentMap<String, NodeTime> times = PersistentMap.empty();

  DrawnNumbers(Unrolled drawn) {
    this.drawn = drawn;
  }

  /// Adds what an iteration has computed.
  ///
  /// @param back whether its gradients are known as of the moment
  void add(Column column, RunNumbers inBody, boolean back) {
    for (Map.Entry<PortRef, Tensor> value : inBody.values().entrySet()) {
      if (isDrawn(column, value.getKey())) {
        values = values.with(column.at(value.getKey()), value.getValue());
      }
    }
    for (Map.Entry<String, NodeTime> time : inBody.times().entrySet()) {
      String node = column.nodes().get(time.getKey());
      times = node == null ? times : times.with(node, time.getValue());
    }
    if (back) {
      addGradients(column, inBody);
    }
  }

  private void addGradients(Column column, RunNumbers inBody) {
    for (Map.Entry<PortRef, Tensor> slope : inBody.gradients().entrySet()) {
      if (isDrawn(column, slope.getKey())) {
        gradients = gradients.with(column.at(slope.getKey()), slope.getValue());
      }
    }
    for (Map.Entry<Wire, Tensor> part : inBody.contributions().entrySet()) {
      Wire wire = column.wires().get(part.getKey());
      contributions = wire == null ? contributions : contributions.with(wire, part.getValue());
    }
  }

  /// Whether an iteration alone decides that number: its own nodes, and what the iterations that
  /// are not drawn have handed on to it.
  private boolean isDrawn(Column column, PortRef inBody) {
    PortRef given = column.given().get(inBody.node());
    return given == null
        ? column.nodes().containsKey(inBody.node())
        : drawn.between().filter(given.node()::equals).isPresent();
  }

  void value(String node, Optional<Tensor> value) {
    value.ifPresent(tensor -> value(PortRef.of(node), tensor));
  }

  void value(PortRef ref, Tensor value) {
    values = values.with(ref, value);
  }

  void gradient(String node, Optional<Tensor> gradient) {
    gradient.ifPresent(tensor -> gradients = gradients.with(PortRef.of(node), tensor));
  }

  void contribution(Wire wire, Tensor gradient) {
    contributions = contributions.with(wire, gradient);
  }

  Optional<Tensor> value(PortRef ref) {
    return Optional.ofNullable(values.get(ref));
  }

  Optional<Tensor> gradient(PortRef ref) {
    return Optional.ofNullable(gradients.get(ref));
  }

  RunNumbers finished() {
    return new RunNumbers(
        values, gradients, Map.of(), contributions, Set.of(), times, Optional.empty());
  }
}
