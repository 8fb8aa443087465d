// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.layout;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Wire;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Room for a box that is put into a wire from left to right, as people make it by hand: where the
/// gap is too narrow, all that follows moves on to the right, and with it what feeds nothing else.
///
/// @param corner of the box that is put in
/// @param moved new corners of those that make room for it
public record WireRoom(Point corner, Map<String, Point> moved) {
  /// Less than this beside the box and no wire can be told from the next.
  static final double NARROW = 32;

  /// What it gets where others have to move anyway: room for a wire's label.
  static final double ROOM = 72;

  /// Where more than these would have to move, nothing does.
  static final int MOST = 200;

  public WireRoom {
    moved = Map.copyOf(moved);
  }

  /// @param boxes what lies there, by id
  /// @param wires among them
  /// @param into whose ends are to lie on both sides of the box
  /// @param added the box, where it was let go
  public static WireRoom make(
      Map<String, Box> boxes, Collection<Wire> wires, Wire into, Box added) {
    Box from = boxes.get(into.from().node());
    Box to = boxes.get(into.to());
    if (from == null || to == null || to.x() <= from.x()) {
      return new WireRoom(added.corner(), Map.of());
    }
    double first = from.right() + NARROW;
    double last = to.x() - NARROW - added.width();
    if (first <= last) {
      return new WireRoom(new Point(Math.clamp(added.x(), first, last), added.y()), Map.of());
    }
    Set<String> following = following(boxes, wires, into.to(), from.x());
    if (following.size() > MOST) {
      return new WireRoom(added.corner(), Map.of());
    }
    Point corner = new Point(from.right() + ROOM, added.y());
    double way = corner.x() + added.width() + ROOM - to.x();
    Map<String, Point> moved = new HashMap<>();
    for (String id : following) {
      Box box = boxes.get(id);
      if (box != null) {
        moved.put(id, box.corner().plus(way, 0));
      }
    }
    return new WireRoom(corner, moved);
  }

  /// What the wire leads to and all behind it, with what feeds nothing but these, as far as it lies
  /// right of a line.
  private static Set<String> following(
      Map<String, Box> boxes, Collection<Wire> wires, String first, double line) {
    Map<String, Set<String>> users = new HashMap<>();
    Map<String, Set<String>> sources = new HashMap<>();
    for (Wire wire : wires) {
      users.computeIfAbsent(wire.from().node(), id -> new HashSet<>()).add(wire.to());
      sources.computeIfAbsent(wire.to(), id -> new HashSet<>()).add(wire.from().node());
    }
    Set<String> following = new HashSet<>(Set.of(first));
    Deque<String> open = new ArrayDeque<>(following);
    while (!open.isEmpty() && following.size() <= MOST) {
      String id = open.remove();
      Set<String> next = new HashSet<>(users.getOrDefault(id, Set.of()));
      for (String source : sources.getOrDefault(id, Set.of())) {
        if (following.containsAll(users.getOrDefault(source, Set.of()))) {
          next.add(source);
        }
      }
      for (String other : next) {
        Box box = boxes.get(other);
        if (box != null && box.x() > line && following.add(other)) {
          open.add(other);
        }
      }
    }
    return following;
  }
}
