// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.Band;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.drawing.WireLook.Kind;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Channel;
import dev.adjoint.geometry.Detour;
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
  /// A detour needs this much room between the ports.
  private static final double MIN_SPAN = 216;

  /// Only graphs of more nodes than this have rows that a wire is led around.
  private static final int CROWD = 60;

  /// In graphs of more nodes than this no way is looked for among a crowd, or around it.
  private static final int MOST = 5_000;

  /// A wire this high goes from row to row.
  private static final double TALL = 800;

  private static final double FAR = 1e7;

  private final SpatialIndex<String> nodes;
  private Map<String, List<Diagnostic>> errors = Map.of();

  WireLooks(SpatialIndex<String> nodes) {
    this.nodes = nodes;
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
        bends.isEmpty() ? path(wire, ends) : WirePath.bent(ends.start(), bends, ends.end()),
        clash ? Kind.CLASH : kind(wire, type, run),
        type.map(t -> BriefShape.of(t.shape())).orElse(""),
        type.map(t -> t.dtype().tag()).orElse(""),
        band(wire, run),
        Optional.empty(),
        false,
        false);
  }

  private WirePath path(Wire wire, Ends ends) {
    NodeLook source = ends.source();
    NodeLook target = ends.target();
    Point from = ends.start();
    Point to = ends.end();
    if (!WirePath.goesBack(from, to)) {
      WirePath direct = WirePath.forward(from, to);
      boolean room = to.x() - from.x() > MIN_SPAN;
      if (!room || !crossesOthers(direct, source, target)) {
        return direct;
      }
    }
    double channel = channel(source.box(), target.box());
    int lane = lane(wire);
    Detour detour = new Detour(nodes::any, lane);
    Optional<WirePath> around =
        nodes.size() > CROWD && nodes.size() <= MOST && detour.isNeeded(from, to, channel)
            ? detour.around(from, to, left(source.box().union(target.box())))
            : Optional.empty();
    return around.orElseGet(() -> WirePath.through(from, to, channel, lane));
  }

  private double channel(Box source, Box target) {
    boolean nextRow =
        nodes.size() > CROWD && target.y() > source.bottom() && target.x() < source.x();
    return nextRow
        ? Channel.above(source, target, nodes::any)
        : Channel.between(source, target, nodes::any);
  }

  /// Where the leftmost of the nodes begins that lie about as high as these.
  private double left(Box between) {
    Box band = new Box(-FAR, between.y(), 2 * FAR, between.height());
    return nodes.query(band).stream()
        .flatMap(id -> nodes.box(id).stream())
        .mapToDouble(Box::x)
        .min()
        .orElse(between.x());
  }

  /// Wires from one output share a lane, for they carry the same; others are spread.
  private static int lane(Wire wire) {
    return Math.floorMod(31 * wire.from().node().hashCode() + wire.from().output(), WirePath.LANES);
  }

  private boolean crossesOthers(WirePath path, NodeLook source, NodeLook target) {
    if (nodes.size() > CROWD && path.bounds().height() > TALL) {
      return true;
    }
    List<String> near = nodes.query(path.bounds());
    if (near.size() > CROWD && nodes.size() > MOST) {
      return false;
    }
    for (String id : near) {
      boolean end = id.equals(source.id()) || id.equals(target.id());
      if (!end && nodes.box(id).map(path::crosses).orElse(false)) {
        return true;
      }
    }
    return false;
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
