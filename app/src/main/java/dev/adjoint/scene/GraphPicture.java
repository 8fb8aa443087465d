// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.AwtFonts;
import dev.adjoint.drawing.AwtTextMetrics;
import dev.adjoint.drawing.GraphPainter;
import dev.adjoint.drawing.Java2dPen;
import dev.adjoint.drawing.NodeTint;
import dev.adjoint.drawing.PdfPen;
import dev.adjoint.drawing.SceneColours;
import dev.adjoint.drawing.SceneModel;
import dev.adjoint.drawing.SvgPen;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.infer.Inference;
import dev.adjoint.layout.LayeredLayout;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.theme.Palette;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Pictures of whole graphs as files in memory: SVG, PNG or PDF, drawn as the editor draws them.
///
/// Nodes without a position are laid out first. Needs no window and loads no window toolkit.
public final class GraphPicture {
  /// The kinds of file that can be written.
  public enum Format {
    SVG,
    PNG,
    PDF
  }

  private static final double MARGIN = 24;

  /// Pictures get no wider or higher than this many pixels; larger graphs are scaled down.
  private static final double LIMIT = 12_000;

  private final OpCatalog catalog;
  private final AwtFonts fonts = new AwtFonts();
  private final TextMetrics metrics = new AwtTextMetrics(fonts);

  public GraphPicture(OpCatalog catalog) {
    this.catalog = catalog;
  }

  /// The bytes of the file.
  public byte[] of(Graph graph, Format format, Palette palette) {
    return of(graph, RunPicture.NONE, format, palette);
  }

  public byte[] of(Graph graph, RunPicture run, Format format, Palette palette) {
    return of(graph, run, Map.of(), format, palette);
  }

  /// @param tints an overlay, by node id
  public byte[] of(
      Graph graph, RunPicture run, Map<String, NodeTint> tints, Format format, Palette palette) {
    GraphScene scene = new GraphScene(catalog, metrics);
    scene.setTints(tints);
    Inference types = Inference.of(graph, catalog);
    scene.show(graph, types, run);
    Graph placed = placed(graph, scene);
    if (placed != graph) {
      scene.show(placed, types.update(placed), run);
    }
    Box view = scene.bounds().grown(MARGIN);
    SceneModel model = scene.within(view);
    GraphPainter painter = new GraphPainter(new SceneColours(palette), metrics);
    return switch (format) {
      case SVG -> svg(painter, model, view);
      case PDF -> pdf(painter, model, view);
      case PNG -> png(painter, model, view);
    };
  }

  /// The graph with a position for every node: the same graph when all have one already.
  ///
  /// When some have none, all are laid out anew if none has, else the missing ones below the rest.
  public static Graph placed(Graph graph, GraphScene scene) {
    if (graph.nodes().stream().allMatch(node -> node.position().isPresent())) {
      return graph;
    }
    if (graph.nodes().stream().noneMatch(node -> node.position().isPresent())) {
      return moved(graph, Arrangement.layered(graph, scene, frame -> frame), 0);
    }
    SequencedMap<String, NodeFrame> missing = new LinkedHashMap<>();
    for (Node node : graph.nodes()) {
      if (node.position().isEmpty()) {
        missing.put(node.id(), scene.frame(node));
      }
    }
    Map<String, Point> corners = LayeredLayout.place(missing, graph.wires());
    return moved(graph, corners, bottom(graph, scene) + 64);
  }

  /// The graph with nodes at these corners, so much lower.
  public static Graph moved(Graph graph, Map<String, Point> corners, double below) {
    Graph.Builder placed = graph.toBuilder();
    for (Node node : graph.nodes()) {
      Point corner = corners.get(node.id());
      if (corner != null) {
        placed.node(node.at(corner.x(), corner.y() + below));
      }
    }
    return placed.build();
  }

  private static double bottom(Graph graph, GraphScene scene) {
    double bottom = 0;
    for (Node node : graph.nodes()) {
      if (node.position().isPresent()) {
        bottom = Math.max(bottom, scene.shown(node.id()).map(n -> n.box().bottom()).orElse(0.0));
      }
    }
    return bottom;
  }

  private byte[] svg(GraphPainter painter, SceneModel model, Box view) {
    SvgPen pen = new SvgPen(metrics);
    painter.paintGround(view, pen, 0);
    painter.paint(model, pen, 1);
    return pen.document(view).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] pdf(GraphPainter painter, SceneModel model, Box view) {
    try (PdfPen pen = new PdfPen(view, fonts)) {
      painter.paintGround(view, pen, 0);
      painter.paint(model, pen, 1);
      return pen.bytes();
    }
  }

  private byte[] png(GraphPainter painter, SceneModel model, Box view) {
    double zoom = Math.min(2, LIMIT / Math.max(view.width(), view.height()));
    int width = Math.max(1, (int) Math.ceil(view.width() * zoom));
    int height = Math.max(1, (int) Math.ceil(view.height() * zoom));
    Java2dPen pen = new Java2dPen(width, height, fonts);
    pen.scale(zoom);
    pen.translate(-view.x(), -view.y());
    painter.paintGround(view, pen, zoom);
    painter.paint(model, pen, zoom);
    return pen.png();
  }
}
