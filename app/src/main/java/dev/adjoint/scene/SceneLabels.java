// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.LabelCandidates;
import dev.adjoint.drawing.LabelRoom;
import dev.adjoint.drawing.WireLabels;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.graph.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Places the labels of wires clear of nodes and of each other: those of a wire that was drawn
/// earlier come first. So they are at the same places whatever part of a scene is shown.
///
/// Made for one moment: nodes come and go near a wire that stays as it is.
public final class SceneLabels {
  /// Labels that give way to labels that give way, and so on: farther than that nobody looks.
  private static final int DEEPEST = 60;

  private final LabelGround ground;
  private final LabelSites sites;
  private final Function<Wire, Optional<WireLook>> looks;

  /// @param looks what is drawn of a wire, if it is
  SceneLabels(LabelGround ground, LabelSites sites, Function<Wire, Optional<WireLook>> looks) {
    this.ground = ground;
    this.sites = sites;
    this.looks = looks;
  }

  /// The wire with its labels.
  public WireLook on(Wire wire, WireLook look) {
    return look.withLabels(labels(ground.labelled(wire), 0));
  }

  private WireLabels labels(LabelledWire wire, int depth) {
    WireLabels known = wire.labels;
    if (known != null || depth > DEEPEST) {
      return known == null ? WireLabels.NONE : known;
    }
    LabelCandidates candidates = candidates(wire);
    WireLabels labels =
        candidates.reach().isEmpty()
            ? WireLabels.NONE
            : candidates.in(room(wire, candidates.reach().get(), depth));
    wire.labels = labels;
    return labels;
  }

  private LabelCandidates candidates(LabelledWire wire) {
    LabelCandidates known = wire.candidates;
    if (known != null) {
      return known;
    }
    LabelCandidates candidates =
        looks.apply(wire.wire).map(look -> sites.of(wire.wire, look)).orElse(LabelCandidates.NONE);
    wire.candidates = candidates;
    return candidates;
  }

  private LabelRoom room(LabelledWire wire, Box reach, int depth) {
    List<Box> taken = new ArrayList<>();
    for (LabelledWire earlier : ground.wires(reach)) {
      if (earlier == wire) {
        break;
      }
      Optional<Box> other = candidates(earlier).reach();
      if (other.isPresent() && other.get().intersects(reach)) {
        taken.addAll(labels(earlier, depth + 1).plates());
      }
    }
    List<Box> nodes = new ArrayList<>();
    for (Box node : ground.nodes(reach)) {
      if (node.intersects(reach)) {
        nodes.add(node);
      }
    }
    return new Room(nodes, taken);
  }

  private record Room(List<Box> nodes, List<Box> labels) implements LabelRoom {
    @Override
    public boolean isClearOfNodes(Box area) {
      return isClear(nodes, area);
    }

    @Override
    public boolean isClearOfLabels(Box area) {
      return isClear(labels, area);
    }

    private static boolean isClear(List<Box> boxes, Box area) {
      for (Box box : boxes) {
        if (box.intersects(area)) {
          return false;
        }
      }
      return true;
    }
  }
}
