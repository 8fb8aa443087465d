// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.PaintedLabel;
import dev.adjoint.drawing.SceneColours;
import dev.adjoint.drawing.SceneModel;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.theme.Palette;
import java.util.ArrayList;
import java.util.List;

/// What is written at the wires of a scene, and what of it cannot be read.
public record ReadableLabels(List<PaintedLabel> labels, List<String> faults) {
  private static final double AROUND = 40;

  public static ReadableLabels of(GraphScene scene, TextMetrics metrics) {
    SceneModel model = scene.within(scene.bounds().grown(AROUND));
    List<PaintedLabel> labels = PaintedLabel.of(model, new SceneColours(Palette.LIGHT), metrics);
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      PaintedLabel label = labels.get(i);
      for (NodeLook node : model.nodes()) {
        if (node.box().intersects(label.box())) {
          faults.add(label.text() + " under " + node.id());
        }
      }
      for (PaintedLabel other : labels.subList(0, i)) {
        if (other.box().intersects(label.box())) {
          faults.add(label.text() + " over " + other.text());
        }
      }
    }
    return new ReadableLabels(labels, faults);
  }
}
