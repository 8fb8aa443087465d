// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.Band;
import dev.adjoint.drawing.ValueLine;
import dev.adjoint.drawing.WireLook.Pulse;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.persistent.PersistentMap;
import dev.adjoint.type.TensorType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a run has to show on the canvas. Immutable: nobody changes the maps any more.
///
/// @param active whether a run is being looked at; if so, wires without a value are drawn pale
/// @param computed outputs that have a value, with its type: no symbols left
/// @param bands gradients that came back, by wire
/// @param pulses travelling dots, by wire
/// @param current the node of the current step
/// @param backward whether that step is one of the backward pass
/// @param breakmarks where runs stop
/// @param stale what is from before an edit
public record RunPicture(
    boolean active,
    Map<String, NodeRun> nodes,
    Map<PortRef, TensorType> computed,
    Map<Wire, Band> bands,
    Map<Wire, Pulse> pulses,
    Optional<String> current,
    boolean backward,
    Breakmarks breakmarks,
    StaleMarks stale) {
  public static final RunPicture NONE =
      new RunPicture(
          false, Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty(), false, Breakmarks.NONE);

  /// A picture with nothing outdated in it.
  public RunPicture(
      boolean active,
      Map<String, NodeRun> nodes,
      Map<PortRef, TensorType> computed,
      Map<Wire, Band> bands,
      Map<Wire, Pulse> pulses,
      Optional<String> current,
      boolean backward,
      Breakmarks breakmarks) {
    this(active, nodes, computed, bands, pulses, current, backward, breakmarks, StaleMarks.NONE);
  }

  public RunPicture {
    nodes = PersistentMap.view(nodes);
    computed = PersistentMap.view(computed);
    bands = PersistentMap.view(bands);
    pulses = Collections.unmodifiableMap(pulses);
  }

  public NodeRun node(String id) {
    return nodes.getOrDefault(id, NodeRun.NONE);
  }

  /// Whether both show the same step and the same numbers on the wires.
  public boolean isSameMoment(RunPicture other) {
    return active == other.active
        && backward == other.backward
        && current.equals(other.current)
        && pulses.equals(other.pulses)
        && bands.equals(other.bands)
        && computed.equals(other.computed);
  }

  /// The same picture with other pulses: the only thing that changes frame by frame.
  public RunPicture withPulses(Map<Wire, Pulse> other) {
    return new RunPicture(
        active, nodes, computed, bands, other, current, backward, breakmarks, stale);
  }

  /// The same picture with breakpoints; there are some without any run, too.
  public RunPicture withBreakmarks(Breakmarks marks) {
    return new RunPicture(active, nodes, computed, bands, pulses, current, backward, marks, stale);
  }

  /// The same picture with more lines in the nodes that show a value.
  public RunPicture withLines(Map<String, List<ValueLine>> lines) {
    if (lines.isEmpty()) {
      return this;
    }
    PersistentMap<String, NodeRun> more = PersistentMap.of(nodes);
    for (Map.Entry<String, List<ValueLine>> line : lines.entrySet()) {
      NodeRun run = nodes.get(line.getKey());
      if (run != null) {
        more = more.with(line.getKey(), run.with(line.getValue()));
      }
    }
    return new RunPicture(
        active, more, computed, bands, pulses, current, backward, breakmarks, stale);
  }
}
