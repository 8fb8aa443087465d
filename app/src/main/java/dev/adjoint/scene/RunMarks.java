// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.NodeTint;
import dev.adjoint.drawing.Staleness;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What errors, a run and an overlay put on the looks: on the box of a folded block for all that is
/// in it.
final class RunMarks {
  private Map<String, List<Diagnostic>> errors = Map.of();
  private Set<String> faulty = Set.of();
  private RunPicture picture = RunPicture.NONE;
  private RunPicture seen = RunPicture.NONE;
  private Map<String, Staleness> stale = Map.of();
  private Map<String, NodeTint> tints = Map.of();

  /// Takes over what is wrong now; gives the nodes with other errors than before.
  Set<String> setErrors(Inference types, Folding folding) {
    Map<String, List<Diagnostic>> before = errors;
    Map<String, List<Diagnostic>> byNode = new HashMap<>();
    for (Diagnostic diagnostic : types.diagnostics()) {
      if (diagnostic.isError() && diagnostic.node().isPresent()) {
        byNode.computeIfAbsent(diagnostic.node().get(), k -> new ArrayList<>()).add(diagnostic);
      }
    }
    errors = byNode;
    Set<String> marked = new HashSet<>(byNode.keySet());
    byNode.keySet().forEach(id -> marked.add(folding.shownAs(id)));
    faulty = marked;
    Set<String> others = new HashSet<>(before.keySet());
    others.addAll(byNode.keySet());
    others.removeIf(id -> Objects.equals(before.get(id), byNode.get(id)));
    return others;
  }

  /// Takes another moment of the run over; gives the one before, as it was seen.
  RunPicture setRun(RunPicture now, Folding folding) {
    RunPicture before = seen;
    picture = now;
    seen = SeenRun.of(now, folding);
    stale = now.stale().looks(folding);
    return before;
  }

  /// Which wires look another way now, if any does; pulses, which change frame by frame, do not
  /// count.
  Optional<Predicate<Wire>> changedSince(RunPicture before) {
    RunPicture after = seen;
    if (before.equals(after)) {
      return Optional.empty();
    }
    if (before.active() != after.active()) {
      return Optional.of(wire -> true);
    }
    return Optional.of(
        wire ->
            isOtherwiseStale(wire, before.stale(), after.stale())
                || !Objects.equals(
                    before.computed().get(wire.from()), after.computed().get(wire.from()))
                || !Objects.equals(before.bands().get(wire), after.bands().get(wire)));
  }

  private static boolean isOtherwiseStale(Wire wire, StaleMarks before, StaleMarks after) {
    PortRef from = wire.from();
    return before.values().contains(from) != after.values().contains(from)
        || before.gradients().contains(from) != after.gradients().contains(from);
  }

  void setTints(Map<String, NodeTint> byId) {
    tints = Map.copyOf(byId);
  }

  NodeLook on(NodeLook look) {
    boolean isCurrent = seen.current().filter(look.id()::equals).isPresent();
    return look.in(
            look.state()
                .withError(faulty.contains(look.id()))
                .withStale(stale.getOrDefault(look.id(), Staleness.NONE))
                .withCurrent(isCurrent, picture.backward())
                .withBreakmark(seen.breakmarks().at(look.id())))
        .tinted(Optional.ofNullable(tints.get(look.id())));
  }

  /// Errors by node.
  Map<String, List<Diagnostic>> errors() {
    return errors;
  }

  boolean isFaulty(String lookId) {
    return faulty.contains(lookId);
  }

  /// The run as it was given.
  RunPicture picture() {
    return picture;
  }

  /// The run as it is seen.
  RunPicture seen() {
    return seen;
  }
}
