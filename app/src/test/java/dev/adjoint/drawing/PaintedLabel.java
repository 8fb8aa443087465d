// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/// The labels of wires that painting a scene writes, and where: without a canvas.
public record PaintedLabel(String text, Box box) {
  private static final double CAP_HEIGHT = 8;

  public static List<PaintedLabel> of(SceneModel scene, SceneColours colours, TextMetrics metrics) {
    List<PaintedLabel> found = new ArrayList<>();
    Pen pen =
        (Pen)
            Proxy.newProxyInstance(
                PaintedLabel.class.getClassLoader(),
                new Class<?>[] {Pen.class},
                (proxy, method, given) -> {
                  if (method.getName().equals("text") && given[3] == TextRole.WIRE_LABEL) {
                    found.add(label(given, metrics));
                  }
                  return null;
                });
    new GraphPainter(colours, metrics).paint(scene, pen, 1);
    return found;
  }

  private static PaintedLabel label(Object[] given, TextMetrics metrics) {
    String text = (String) given[0];
    double width = metrics.width(text, TextRole.WIRE_LABEL);
    double left = ((Align) given[4]).startX((double) given[1], width);
    return new PaintedLabel(text, new Box(left, (double) given[2] - CAP_HEIGHT, width, CAP_HEIGHT));
  }
}
