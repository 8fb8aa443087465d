// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Breakpoint.Place;
import dev.adjoint.debug.Condition;
import dev.adjoint.debug.Finding;
import dev.adjoint.debug.Level;
import dev.adjoint.debug.Outset;
import dev.adjoint.debug.Past;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.source.Input;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Where a run stops, and what that is judged by.
final class Stops {

  private final Debugger run;
  private final List<Breakpoint> breakpoints = new ArrayList<>();
  private final SequencedMap<PortRef, Finding.Source> sources = new LinkedHashMap<>();
  private Past past = Past.NONE;

  Stops(Debugger run) {
    this.run = run;
  }

  List<Breakpoint> breakpoints() {
    return breakpoints;
  }

  SequencedMap<PortRef, Finding.Source> sources() {
    return sources;
  }

  Past past() {
    return past;
  }

  /// @param previous what conditions that look back compare with
  void arm(List<Breakpoint> all, Past previous) {
    breakpoints.clear();
    breakpoints.addAll(all);
    past = previous;
  }

  Optional<Breakpoint.Hit> hit() {
    return hit(breakpoints, past);
  }

  /// The first of these breakpoints that the last step done meets, or before the first step the
  /// sources.
  Optional<Breakpoint.Hit> hit(List<Breakpoint> all, Past before) {
    List<Level> levels = run.levels();
    if (run.done() == 0) {
      Outset outset = new Outset(levels, Phase.FORWARD, sources);
      return all.stream().flatMap(b -> b.hit(outset, before).stream()).findFirst();
    }
    PlannedStep last = run.schedule().get(run.done() - 1);
    List<Breakpoint> concerned = all.stream().filter(b -> b.concerns(last, levels)).toList();
    if (concerned.isEmpty()) {
      return Optional.empty();
    }
    TraceStep step = run.step(run.done() - 1);
    return concerned.stream().flatMap(b -> b.hit(step, before).stream()).findFirst();
  }

  /// The first of these breakpoints that is met as an iteration of a body begins: by a value that
  /// it is given or, on the way back, by a gradient.
  Optional<Breakpoint.Hit> hitAtStart(List<Breakpoint> all, Past before, boolean back) {
    Phase phase = back ? Phase.BACKWARD : Phase.FORWARD;
    for (Breakpoint each : all) {
      if (each.side() == Phase.BACKWARD == back && each.lies(run.levels())) {
        Map<PortRef, Finding.Source> given = back ? starts(each) : given(each);
        Outset outset = new Outset(run.levels(), phase, given);
        Optional<Breakpoint.Hit> hit = each.hit(outset, before);
        if (hit.isPresent()) {
          return hit;
        }
      }
    }
    return Optional.empty();
  }

  /// What comes in from outside is news only to those who ask for it by name.
  private Map<PortRef, Finding.Source> given(Breakpoint breakpoint) {
    if (!(breakpoint.place() instanceof Place.Anywhere)) {
      return sources;
    }
    Map<PortRef, Finding.Source> own = new LinkedHashMap<>(sources);
    own.values().removeIf(source -> source.op().equals(Input.OP.name()));
    return own;
  }

  /// Gradients with which the way back begins; a node that is merely to be reached is so by its own
  /// step, if it has one.
  private Map<PortRef, Finding.Source> starts(Breakpoint breakpoint) {
    Map<PortRef, Finding.Source> starts = new LinkedHashMap<>();
    if (!(breakpoint.place() instanceof Place.AtNode(String node))) {
      return starts;
    }
    boolean steps = run.schedule().contains(new PlannedStep(Phase.BACKWARD, node));
    if (steps && breakpoint.condition() instanceof Condition.Always) {
      return starts;
    }
    for (PortRef ref : run.executor().starts()) {
      Optional<DeviceValue> start =
          ref.node().equals(node) ? run.executor().start(ref.toString()) : Optional.empty();
      Optional<Tensor> gradient = start.map(run.record()::tensor);
      String op = run.types().graph().node(ref.node()).orElseThrow().op();
      gradient.ifPresent(g -> starts.put(ref, new Finding.Source(op, g)));
    }
    return starts;
  }
}
