// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.NodeLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Channel;
import dev.adjoint.geometry.Detour;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.SpatialIndex;
import dev.adjoint.geometry.WirePath;
import dev.adjoint.graph.Wire;
import java.util.List;
import java.util.Optional;

/// Leads single wires past the nodes.
///
/// @param nodes what is in their way
record WireWays(SpatialIndex<String> nodes) {
  /// A detour needs this much room between the ports.
  private static final double MIN_SPAN = 216;

  /// Only graphs of more nodes than this have rows that a wire is led around.
  private static final int CROWD = 60;

  /// In graphs of more nodes than this no way is looked for among a crowd, or around it.
  private static final int MOST = 5_000;

  /// A wire this high goes from row to row.
  private static final double TALL = 800;

  private static final double FAR = 1e7;

  WirePath of(Wire wire, WireLooks.Ends ends) {
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
    Box sourceRoom = room(source);
    Box targetRoom = room(target);
    double channel = channel(sourceRoom, targetRoom);
    int lane = lane(wire);
    Detour detour = new Detour(nodes::any, lane);
    Optional<WirePath> around =
        nodes.size() > CROWD && nodes.size() <= MOST && detour.isNeeded(from, to, channel)
            ? detour.around(from, to, left(sourceRoom.union(targetRoom)))
            : Optional.empty();
    return around.orElseGet(() -> WirePath.through(from, to, channel, lane));
  }

  private Box room(NodeLook look) {
    return nodes.box(look.id()).orElseGet(look::box);
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
}
