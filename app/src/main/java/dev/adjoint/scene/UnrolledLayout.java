// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.BlockLook;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Bends;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.ops.internal.Take;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.unroll.Column;
import dev.adjoint.unroll.Unrolled;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives the nodes of an unrolled loop places: a column for each iteration, in each the layout of
/// the body or, where that is too wide, its nodes below each other; on the left what comes from
/// outside, on the right what is put together.
public final class UnrolledLayout {
  /// Between the frames of columns, for the states that lead from one to the next.
  private static final double GAP = 96;

  /// Side by side, columns wider than that together could not be read any more.
  private static final double WIDEST = 2_400;

  /// Between nodes below each other, for the wires that lead past them.
  private static final double ROW_GAP = 40;

  /// Height of a picture of a value with the three lines below it, its gradient among them; of a
  /// single number it is the lines alone.
  private static final double VALUE_ROOM = 96;

  private static final double NUMBER_ROOM = 44;

  private static final int BEFORE_ALL = -2;

  private final GraphScene scene;
  private final Inference types;
  private final Graph graph;
  private final List<String> order;
  private final Map<String, Point> corners = new HashMap<>();
  private boolean narrow;
  private double x;

  private UnrolledLayout(Inference types, GraphScene scene) {
    this.types = types;
    this.graph = types.graph();
    this.scene = scene;
    order = types.topology().order().stream().map(Node::id).toList();
  }

  /// @param metrics of the texts in the nodes
  public static Unrolled placed(Unrolled drawn, OpCatalog catalog, TextMetrics metrics) {
    Graph graph = drawn.graph();
    GraphScene scene = new GraphScene(catalog, metrics);
    Inference types = Inference.of(graph, catalog);
    scene.show(graph, types, RunPicture.NONE);
    return drawn.withGraph(new UnrolledLayout(types, scene).placed(drawn));
  }

  private Graph placed(Unrolled drawn) {
    double body = drawn.columns().isEmpty() ? 0 : width(local(ids(drawn.columns().getFirst())));
    narrow = (body + GAP) * drawn.columns().size() > WIDEST;
    pile(drawn.outside().keySet());
    for (Block block : graph.blocks()) {
      column(block);
    }
    pile(drawn.stacks().keySet().stream().sorted().toList());
    Graph.Builder placed = graph.toBuilder();
    graph.nodes().forEach(node -> placed.node(moved(node)));
    return placed.build();
  }

  private static List<String> ids(Column column) {
    return List.copyOf(column.nodes().values());
  }

  /// Where its wires are led goes with the node.
  private Node moved(Node node) {
    Point to = corners.getOrDefault(node.id(), Point.ORIGIN);
    Point by = to.minus(NodeLooks.corner(node));
    Bends bends = narrow ? Bends.NONE : node.bends().moved(by.x(), by.y(), port -> true);
    return node.at(to.x(), to.y()).withBends(bends);
  }

  /// Nodes one below the other, beside what is there.
  private void pile(Collection<String> nodes) {
    double y = 0;
    double width = 0;
    for (String id : nodes) {
      NodeFrame frame = frame(id);
      corners.put(id, new Point(x, y));
      y += frame.height() + room(id) + ROW_GAP;
      width = Math.max(width, frame.width());
    }
    x += width > 0 ? width + GAP : 0;
  }

  private void column(Block block) {
    Map<String, Point> local = local(block.nodes());
    Optional<Double> folded =
        scene.node(FoldedBlock.lookId(block.id())).map(look -> look.frame().width());
    double width = folded.orElseGet(() -> width(local) + 2 * BlockLook.PADDING);
    // A folded block stands where its frame would.
    local.forEach((id, corner) -> corners.put(id, corner.plus(x + BlockLook.PADDING, 0)));
    x += width + GAP;
  }

  private double width(Map<String, Point> local) {
    return local.entrySet().stream()
        .mapToDouble(entry -> entry.getValue().x() + frame(entry.getKey()).width())
        .max()
        .orElse(0);
  }

  /// As they lie in the body, from the origin on; below each other where that would be too wide.
  private Map<String, Point> local(List<String> ids) {
    Map<String, Point> places = new LinkedHashMap<>();
    if (narrow || ids.stream().anyMatch(id -> node(id).position().isEmpty())) {
      double y = 0;
      for (String id : inOrder(ids)) {
        places.put(id, new Point(0, y));
        y += frame(id).height() + room(id) + ROW_GAP;
      }
      return places;
    }
    ids.forEach(id -> places.put(id, NodeLooks.corner(node(id))));
    double left = places.values().stream().mapToDouble(Point::x).min().orElse(0);
    double top = places.values().stream().mapToDouble(Point::y).min().orElse(0);
    places.replaceAll((id, corner) -> corner.plus(-left, -top));
    return places;
  }

  /// Each after what it reads: by how far it is from the start of the iteration, then as in the
  /// body from top to bottom. What only brings something in stands right before its first reader.
  private List<String> inOrder(List<String> ids) {
    Map<String, Integer> rows = new HashMap<>();
    for (String id : order) {
      if (ids.contains(id)) {
        rows.put(id, bringsIn(id) ? BEFORE_ALL : 2 + deepest(id, rows));
      }
    }
    for (String id : ids) {
      for (Optional<PortRef> wire : node(id).inputs()) {
        String source = wire.map(PortRef::node).orElse("");
        if (rows.containsKey(source) && bringsIn(source)) {
          int before = rows.getOrDefault(id, 0) - 1;
          rows.merge(
              source, before, (now, other) -> now == BEFORE_ALL ? other : Math.min(now, other));
        }
      }
    }
    return ids.stream()
        .sorted(
            Comparator.comparing((String id) -> rows.getOrDefault(id, 0))
                .thenComparing(id -> NodeLooks.corner(node(id)).y()))
        .toList();
  }

  private int deepest(String id, Map<String, Integer> rows) {
    return node(id).inputs().stream()
        .flatMap(Optional::stream)
        .mapToInt(ref -> rows.getOrDefault(ref.node(), BEFORE_ALL))
        .max()
        .orElse(BEFORE_ALL);
  }

  private boolean bringsIn(String id) {
    String op = node(id).op();
    return op.equals(Take.OP.name()) || op.equals(Constant.OP.name());
  }

  private double room(String id) {
    boolean number =
        types
            .type(PortRef.of(id))
            .filter(type -> type.shape().ranked() && type.shape().rank() == 0)
            .isPresent();
    return number ? NUMBER_ROOM : VALUE_ROOM;
  }

  private Node node(String id) {
    return graph.node(id).orElseThrow();
  }

  private NodeFrame frame(String id) {
    return scene.frame(node(id));
  }
}
