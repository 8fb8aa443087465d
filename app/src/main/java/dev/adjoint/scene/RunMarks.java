// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.NodeTint;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.infer.Inference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What errors, a run and an overlay put on the looks: on the box of a folded block for all that is
/// in it.
final class RunMarks {
  private Map<String, List<Diagnostic>> errors = Map.of();
  private Set<String> faulty = Set.of();
  private RunPicture picture = RunPicture.NONE;
  private RunPicture seen = RunPicture.NONE;
  private Map<String, NodeTint> tints = Map.of();

  void setErrors(Inference types, Folding folding) {
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
  }

  /// Whether wires look another way now: anything but pulses, which change frame by frame.
  boolean setRun(RunPicture now, Folding folding) {
    boolean other = !picture.withPulses(Map.of()).equals(now.withPulses(Map.of()));
    picture = now;
    seen = SeenRun.of(now, folding);
    return other;
  }

  void setTints(Map<String, NodeTint> byId) {
    tints = Map.copyOf(byId);
  }

  NodeLook on(NodeLook look) {
    boolean isCurrent = seen.current().filter(look.id()::equals).isPresent();
    return look.in(
            look.state()
                .withError(faulty.contains(look.id()))
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
