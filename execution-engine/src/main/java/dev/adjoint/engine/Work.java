// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.PlannedStep;
import dev.adjoint.graph.Node;
import dev.adjoint.plan.Phase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A step that was done, as it lies on the device.
///
/// @param swept what a backward step contributed; empty when nothing arrived
/// @param totals the sum at each contribution's target once it had arrived, contributions in order
/// @param updated new values by state name, of an optimizer's step
record Work(
    PlannedStep planned,
    Node node,
    Optional<BackwardPass.Contribution> swept,
    List<DeviceValue> totals,
    SequencedMap<String, DeviceValue> updated,
    Spent spent) {

  Work {
    totals = List.copyOf(totals);
    updated = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(updated));
  }

  static Work forward(PlannedStep planned, Node node, Spent spent) {
    return new Work(planned, node, Optional.empty(), List.of(), new LinkedHashMap<>(), spent);
  }

  /// Whether the step computed its node's outputs.
  boolean makesValue() {
    return planned.phase() != Phase.BACKWARD && updated.isEmpty();
  }

  /// What the step contributed: along wires, then to the parameters that the node owns.
  List<DeviceValue> parts() {
    List<DeviceValue> parts = new ArrayList<>();
    swept.ifPresent(
        s -> {
          parts.addAll(s.byWire().values());
          parts.addAll(s.byState().values());
        });
    return parts;
  }

  /// Where each part went: an output (`x`, `split:1`) or a layer's parameter (`dense/kernel`).
  List<String> targets() {
    List<String> targets = new ArrayList<>();
    swept.ifPresent(
        s -> {
          s.byWire().keySet().forEach(w -> targets.add(node.input(w).orElseThrow().toString()));
          targets.addAll(s.byState().keySet());
        });
    return targets;
  }
}
