// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.layout;

import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.geometry.Snapping;
import dev.adjoint.graph.Wire;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodeFlexibility;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// Layered layout: sources left, results right, ports in their order.
///
/// Above [#SMALL] nodes the layers go on in rows below each other, for one row would be a thin line
/// that nobody can look at; ELK, which knows no rows, takes seconds for them, too.
public final class LayeredLayout {
  /// Column gap that leaves room for a wire label.
  private static final double COLUMN_GAP = 80;

  private static final double ROW_GAP = 24;

  /// A wire into the first port is the main way through a network: it should run level before
  /// others.
  private static final int MAIN_WAY = 10;

  private static final int SMALL = 60;

  private LayeredLayout() {}

  /// The corner of every node. `frames` in the order of the file; wires to nodes that are not in it
  /// are ignored.
  public static Map<String, Point> place(
      SequencedMap<String, NodeFrame> frames, Collection<Wire> wires) {
    return place(frames, wires, frames.size());
  }

  /// The corner of every node of a part of a graph.
  ///
  /// @param all how many nodes are laid out altogether: who waits for a large graph does not wait
  ///   for ELK to be loaded for the small parts of it
  public static Map<String, Point> place(
      SequencedMap<String, NodeFrame> frames, Collection<Wire> wires, int all) {
    if (frames.isEmpty()) {
      return Map.of();
    }
    return all > SMALL ? WrappedLayout.place(frames, wires) : layered(frames, wires);
  }

  private static Map<String, Point> layered(
      SequencedMap<String, NodeFrame> frames, Collection<Wire> wires) {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    ElkNode root = root();
    Map<String, ElkNode> nodes = new LinkedHashMap<>();
    Map<String, List<ElkPort>> outputs = new HashMap<>();
    Map<String, List<ElkPort>> inputs = new HashMap<>();
    frames.forEach(
        (id, frame) -> {
          ElkNode node = node(root, frame);
          nodes.put(id, node);
          inputs.put(id, ports(node, frame, Side.INPUT));
          outputs.put(id, ports(node, frame, Side.OUTPUT));
        });
    for (Wire wire : wires) {
      List<ElkPort> from = outputs.getOrDefault(wire.from().node(), List.of());
      List<ElkPort> to = inputs.getOrDefault(wire.to(), List.of());
      if (wire.from().output() < from.size() && wire.port() < to.size()) {
        ElkEdge edge = ElkGraphUtil.createEdge(root);
        edge.getSources().add(from.get(wire.from().output()));
        edge.getTargets().add(to.get(wire.port()));
        boolean main = wire.port() == 0;
        edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, main ? MAIN_WAY : 1);
      }
    }
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    Map<String, Point> corners = new LinkedHashMap<>();
    nodes.forEach(
        (id, node) -> corners.put(id, Snapping.GRID.snap(new Point(node.getX(), node.getY()))));
    return corners;
  }

  private static ElkNode root() {
    ElkNode root = ElkGraphUtil.createGraph();
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
    root.setProperty(CoreOptions.PADDING, new ElkPadding(0));
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, COLUMN_GAP);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 24.0);
    root.setProperty(CoreOptions.SPACING_NODE_NODE, ROW_GAP);
    root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
    root.setProperty(
        LayeredOptions.NODE_PLACEMENT_NETWORK_SIMPLEX_NODE_FLEXIBILITY_DEFAULT,
        NodeFlexibility.NONE);
    return root;
  }

  private static ElkNode node(ElkNode root, NodeFrame frame) {
    ElkNode node = ElkGraphUtil.createNode(root);
    node.setDimensions(frame.width(), frame.height());
    node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
    return node;
  }

  private static List<ElkPort> ports(ElkNode node, NodeFrame frame, Side side) {
    List<ElkPort> ports = new java.util.ArrayList<>();
    for (int i = 0; i < frame.ports(side); i++) {
      ElkPort port = ElkGraphUtil.createPort(node);
      Point place = frame.port(side, i);
      port.setLocation(place.x(), place.y());
      port.setProperty(CoreOptions.PORT_SIDE, side == Side.INPUT ? PortSide.WEST : PortSide.EAST);
      ports.add(port);
    }
    return ports;
  }
}
