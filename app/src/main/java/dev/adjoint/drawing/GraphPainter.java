// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import dev.adjoint.theme.Swatch;
import java.util.ArrayList;
import java.util.List;

/// Draws a scene with a pen, in world coordinates; the caller has set the pen's transform.
///
/// Stateless but for the theme; one painter may serve any number of pens of one thread.
public final class GraphPainter {
  /// How far a travelling dot reaches around its place, its halo included.
  public static final double PULSE_REACH = 21;

  private static final double DOT_PITCH = 20;
  private static final double DOT_ORIGIN = 2;

  private final SceneColours colours;
  private final BlockPainter blocks;
  private final CommentPainter comments;
  private final WirePainter wires;
  private final NodePainter nodes;

  public GraphPainter(SceneColours colours, TextMetrics metrics) {
    this.colours = colours;
    this.blocks = new BlockPainter(colours, metrics);
    this.comments = new CommentPainter(colours, metrics);
    this.wires = new WirePainter(colours, metrics);
    this.nodes = new NodePainter(colours, metrics);
  }

  /// Ground colour and dots over `area`; no dots when they would merge into a grey.
  public void paintGround(Box area, Pen pen, double zoom) {
    pen.fillBox(area, 0, colours.of(Swatch.CANVAS));
    if (zoom < 0.45) {
      return;
    }
    double left = firstDot(area.x());
    double top = firstDot(area.y());
    for (double y = top; y <= area.bottom(); y += DOT_PITCH) {
      for (double x = left; x <= area.right(); x += DOT_PITCH) {
        pen.fillBox(new Box(x - 1, y - 1, 2, 2), 1, colours.of(Swatch.CANVAS_DOT));
      }
    }
  }

  private static double firstDot(double start) {
    return Math.floor((start - DOT_ORIGIN) / DOT_PITCH) * DOT_PITCH + DOT_ORIGIN;
  }

  public void paint(SceneModel scene, Pen pen, double zoom) {
    steps(scene, pen, zoom).forEach(Runnable::run);
  }

  /// What painting a scene consists of, from the ground up, for who paints it bit by bit.
  public List<Runnable> steps(SceneModel scene, Pen pen, double zoom) {
    Detail detail = Detail.at(zoom);
    List<Runnable> steps = new ArrayList<>();
    scene.blocks().forEach(block -> steps.add(() -> blocks.paint(block, pen, detail)));
    scene.comments().forEach(comment -> steps.add(() -> comments.paint(comment, pen, detail)));
    if (detail == Detail.BLOCKS) {
      steps.add(() -> wires.paintFar(scene.wires(), pen));
    } else {
      scene.wires().forEach(wire -> steps.add(() -> wires.paint(wire, pen, detail)));
    }
    if (detail.atLeast(Detail.LABELS)) {
      scene.wires().forEach(wire -> steps.add(() -> wires.paintLabels(wire, pen)));
    }
    scene.nodes().forEach(node -> steps.add(() -> nodes.paint(node, pen, detail)));
    for (WireLook wire : scene.wires()) {
      wire.pulse().ifPresent(pulse -> steps.add(() -> wires.paintPulse(wire, pulse, pen)));
    }
    return steps;
  }

  /// One wire above everything, with its label: the wire that is being dragged.
  public void paintWire(WireLook wire, Pen pen, double zoom) {
    Detail detail = Detail.at(zoom);
    wires.paint(wire, pen, detail);
    if (detail.atLeast(Detail.LABELS)) {
      wires.paintLabels(wire, pen);
    }
  }

  /// The travelling dot of a wire, if it has one, and nothing else of it.
  public void paintPulse(WireLook wire, Pen pen) {
    wire.pulse().ifPresent(pulse -> wires.paintPulse(wire, pulse, pen));
  }
}
