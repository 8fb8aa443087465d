// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.layout;

import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// A node with the operands that only it reads, as one box: these stand on its left, in the order
/// of its ports, and leave the way free for what comes from further away.
///
/// ```
/// ───────────────▶┌──────┐
///        ┌───┐    │ Conv │
///        │ W │───▶└──────┘
///        └───┘
/// ```
///
/// All sizes are multiples of the grid, so that what is level stays level on it.
final class Cell {
  /// Room for the label of a wire.
  static final double WIRE_GAP = 80;

  static final double GAP = 24;
  private static final double GRID = 4;

  private final int node;
  private final int way;
  private final NodeFrame frame;
  private final List<Placed> operands = new ArrayList<>();
  private double left;
  private double top;
  private double bottom;

  /// @param top relative to the node's
  private record Placed(int node, double top) {}

  /// @param way the first port that is fed from elsewhere, or −1
  /// @param above the operands of ports above that one
  /// @param below the others
  Cell(Net net, int node, int way, List<Integer> above, List<Integer> below) {
    this.node = node;
    this.way = way;
    this.frame = net.frame(node);
    bottom = up(frame.height());
    double level = NodeFrame.FIRST_PORT + way * NodeFrame.PORT_PITCH;
    double up = NodeFrame.FIRST_PORT - GAP;
    for (int operand : above.reversed()) {
      up -= up(net.frame(operand).height());
      put(net, operand, down(up));
      up = down(up) - GAP;
    }
    double down = way >= 0 ? level + GAP : 0;
    for (int operand : below) {
      put(net, operand, up(down));
      down = up(down) + up(net.frame(operand).height()) + GAP;
    }
  }

  private void put(Net net, int operand, double at) {
    operands.add(new Placed(operand, at));
    left = Math.max(left, net.frame(operand).width() + WIRE_GAP);
    top = Math.min(top, at);
    bottom = Math.max(bottom, at + up(net.frame(operand).height()));
  }

  static double up(double length) {
    return GRID * Math.ceil(length / GRID);
  }

  private static double down(double length) {
    return GRID * Math.floor(length / GRID);
  }

  int node() {
    return node;
  }

  /// The first port that is fed from elsewhere, or −1.
  int way() {
    return way;
  }

  /// How far it reaches to the left of the node.
  double left() {
    return left;
  }

  double nodeWidth() {
    return frame.width();
  }

  double height() {
    return bottom - top;
  }

  /// How far the node stands below the top of the box.
  double above() {
    return -top;
  }

  /// The height of a port below the top of the box.
  double port(int index) {
    return NodeFrame.FIRST_PORT + index * NodeFrame.PORT_PITCH - top;
  }

  int inputs() {
    return frame.inputs();
  }

  int outputs() {
    return frame.outputs();
  }

  /// Tells the corners of the node and of its operands.
  ///
  /// @param x the left side of the node
  /// @param y the top of the box
  void place(Net net, double x, double y, BiConsumer<String, Point> corners) {
    corners.accept(net.ids().get(node), new Point(x, y - top));
    for (Placed operand : operands) {
      double at = x - WIRE_GAP - net.frame(operand.node()).width();
      corners.accept(net.ids().get(operand.node()), new Point(at, y - top + operand.top()));
    }
  }
}
