// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.Band;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.drawing.WireLook.Kind;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.geometry.SpatialIndex;
import dev.adjoint.geometry.WirePath;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lays single wires and writes their types on them.
final class WireLooks {
  private final WireWays ways;
  private final WireWays waysInRuns;

  private Map<String, List<Diagnostic>> errors = Map.of();

  /// @param places where nodes are
  /// @param rooms the same with the room for what a run shows: wires keep their ways in a run
  WireLooks(SpatialIndex<String> places, SpatialIndex<String> rooms) {
    ways = new WireWays(places);
    waysInRuns = new WireWays(rooms);
  }

  /// Errors by node: a wire into a port of which one speaks is a clash.
  void setErrors(Map<String, List<Diagnostic>> byNode) {
    errors = byNode;
  }

  /// The ports between which a wire is drawn.
  record Ends(NodeLook source, int output, NodeLook target, int input) {
    Point start() {
      return source.corner().plus(source.frame().port(Side.OUTPUT, output));
    }

    Point end() {
      return target.corner().plus(target.frame().port(Side.INPUT, input));
    }
  }

  /// @param bundle the wires that this one is drawn for
  /// @param bends where people led the wire, if anywhere
  WireLook dress(
      Wire wire, Ends ends, List<Point> bends, List<Wire> bundle, Inference types, RunPicture run) {
    Optional<TensorType> type =
        Optional.ofNullable(run.computed().get(wire.from())).or(() -> types.type(wire.from()));
    boolean clash = bundle.stream().anyMatch(each -> clashes(each, ends.target(), types));
    return new WireLook(
        bends.isEmpty()
            ? (run.active() ? waysInRuns : ways).of(wire, ends)
            : WirePath.bent(ends.start(), bends, ends.end()),
        clash ? Kind.CLASH : kind(wire, type, run),
        type.map(t -> BriefShape.of(t.shape())).orElse(""),
        type.map(t -> t.dtype().tag()).orElse(""),
        band(wire, run),
        Optional.empty(),
        false,
        false,
        Optional.empty());
  }

  /// A gradient from before an edit is none to draw.
  private static Optional<Band> band(Wire wire, RunPicture run) {
    return run.stale().gradients().contains(wire.from())
        ? Optional.empty()
        : Optional.ofNullable(run.bands().get(wire));
  }

  private static Kind kind(Wire wire, Optional<TensorType> type, RunPicture run) {
    PortRef from = wire.from();
    boolean valued = run.computed().containsKey(from) && !run.stale().values().contains(from);
    if (type.isEmpty() || (run.active() && !valued)) {
      return Kind.PENDING;
    }
    return type.get().dtype().isFloating() ? Kind.VALUE : Kind.INTEGER;
  }

  private boolean clashes(Wire wire, NodeLook target, Inference types) {
    boolean hidden = target.folded();
    if (!hidden && wire.port() >= target.inputs().size()) {
      return true;
    }
    List<Diagnostic> ofNode = errors.getOrDefault(wire.to(), List.of());
    if (ofNode.isEmpty()) {
      return false;
    }
    String port = hidden ? port(wire, types) : target.inputs().get(wire.port()).label();
    return ofNode.stream().anyMatch(error -> error.port().filter(port::equals).isPresent());
  }

  private static String port(Wire wire, Inference types) {
    return types
        .graph()
        .node(wire.to())
        .map(node -> Ports.inputs(node, types.op(node.id())))
        .filter(names -> wire.port() < names.size())
        .map(names -> names.get(wire.port()))
        .orElse("");
  }
}
