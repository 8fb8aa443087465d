// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.Band;
import dev.adjoint.drawing.Breakmark;
import dev.adjoint.drawing.WireLook.Pulse;
import dev.adjoint.graph.Wire;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A run as it is seen on a folded graph: what happens to hidden nodes and wires is told of the
/// looks that stand for them.
final class SeenRun {
  private SeenRun() {}

  static RunPicture of(RunPicture run, Folding folding) {
    if (folding.isFlat()) {
      return run;
    }
    Map<Wire, Band> bands = new HashMap<>();
    run.bands()
        .forEach(
            (wire, band) ->
                folding.drawn(wire).ifPresent(line -> bands.merge(line, band, SeenRun::wider)));
    Map<Wire, Pulse> pulses = new HashMap<>();
    run.pulses()
        .forEach((wire, pulse) -> folding.drawn(wire).ifPresent(line -> pulses.put(line, pulse)));
    return new RunPicture(
        run.active(),
        run.nodes(),
        run.computed(),
        bands,
        pulses,
        run.current().map(folding::shownAs),
        run.backward(),
        breakmarks(run.breakmarks(), folding),
        run.stale());
  }

  /// Several gradients along one line: as wide as the largest, and no number, for the norm of their
  /// sum is not known.
  private static Band wider(Band one, Band other) {
    double width = Math.max(one.width(), other.width());
    return new Band(width, "", one.current() || other.current());
  }

  /// Breakpoints inside a box stand on the box.
  private static Breakmarks breakmarks(Breakmarks marks, Folding folding) {
    Map<String, Breakmark> nodes = new HashMap<>();
    Map<Wire, Breakmark> wires = new HashMap<>();
    marks.nodes().forEach((node, mark) -> nodes.merge(folding.shownAs(node), mark, SeenRun::both));
    marks
        .wires()
        .forEach(
            (wire, mark) -> {
              Optional<Wire> line = folding.drawn(wire);
              if (line.isPresent()) {
                wires.merge(line.get(), mark, SeenRun::both);
              } else {
                nodes.merge(folding.shownAs(wire.to()), mark, SeenRun::both);
              }
            });
    return new Breakmarks(nodes, wires);
  }

  private static Breakmark both(Breakmark one, Breakmark other) {
    return new Breakmark(one.value().or(other::value), one.gradient().or(other::gradient));
  }
}
