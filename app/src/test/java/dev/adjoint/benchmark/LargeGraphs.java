// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.benchmark;

import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Graphs of any size that look like networks people draw: dense layers of five nodes in long rows,
/// with a wire past every layer as residual networks have them.
public final class LargeGraphs {
  private static final int WIDTH = 64;
  private static final int LAYER = 5;
  private static final int LAYERS_A_ROW = 20;
  private static final double LAYER_WIDTH = 860;
  private static final double ROW_HEIGHT = 420;
  private static final int BLOCKS_A_ROW = 40;
  private static final double BLOCK_WIDTH = 280;
  private static final double BLOCK_HEIGHT = 200;

  private LargeGraphs() {}

  /// At least `nodes` nodes, every one with a place.
  public static Graph placed(int nodes) {
    return builder(nodes, row -> new Point(0, row * ROW_HEIGHT)).build();
  }

  /// The same with every row of layers in a folded block, and the blocks side by side.
  public static Graph folded(int nodes) {
    Graph.Builder graph =
        builder(
            nodes,
            row -> new Point(row % BLOCKS_A_ROW * BLOCK_WIDTH, row / BLOCKS_A_ROW * BLOCK_HEIGHT));
    List<Block> blocks = new ArrayList<>();
    int layers = layers(nodes);
    for (int first = 1; first <= layers; first += LAYERS_A_ROW) {
      List<String> inside = new ArrayList<>();
      for (int i = first; i < Math.min(first + LAYERS_A_ROW, layers + 1); i++) {
        inside.addAll(List.of("W" + i, "b" + i, "m" + i, "z" + i, "h" + i));
      }
      blocks.add(new Block("row" + first, "Row " + first, inside, true, "", Extras.NONE));
    }
    return graph.blocks(blocks).build();
  }

  private static int layers(int nodes) {
    return Math.max(1, Math.ceilDiv(nodes - 1, LAYER));
  }

  /// @param corner where a row of layers begins
  private static Graph.Builder builder(int nodes, IntFunction<Point> corner) {
    Graph.Builder graph = Graph.builder("large");
    graph.node(Node.of("h0", "Input").with("shape", dims(32, WIDTH)).at(-220, 0));
    for (int i = 1; i <= layers(nodes); i++) {
      Point begin = corner.apply((i - 1) / LAYERS_A_ROW);
      double x = begin.x() + (i - 1) % LAYERS_A_ROW * LAYER_WIDTH;
      double y = begin.y();
      String last = "h" + (i - 1);
      graph.node(Node.of("W" + i, "Parameter").with("shape", dims(WIDTH, WIDTH)).at(x, y + 130));
      graph.node(Node.of("m" + i, "MatMul", last, "W" + i).at(x + 210, y));
      graph.node(Node.of("b" + i, "Parameter").with("shape", dims(WIDTH)).at(x + 210, y + 150));
      graph.node(Node.of("z" + i, "Add", "m" + i, "b" + i).at(x + 430, y));
      Node activation =
          i % 2 == 0
              ? Node.of("h" + i, "Add", "z" + i, "h" + (i - 2))
              : Node.of("h" + i, "Relu", "z" + i);
      graph.node(activation.at(x + 640, y));
    }
    return graph;
  }

  private static AttributeValue dims(long... sizes) {
    return new AttributeValue.Dims(Shape.of(sizes));
  }
}
