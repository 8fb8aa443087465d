// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import dev.adjoint.icons.Icons;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/// One icon, stroked in the colour its surroundings say (`.icon` in the style sheet).
///
/// A region of 16 × 16 at 100 % zoom; the path grows with it.
public final class Glyph extends Region {
  private final SVGPath path = new SVGPath();
  private final Scale scale = new Scale(1, 1);

  /// @param name an icon name such as `ui/save`
  public Glyph(String name, String... styleClasses) {
    getStyleClass().add("glyph");
    path.getStyleClass().add("icon");
    path.getStyleClass().addAll(styleClasses);
    path.setManaged(false);
    path.setStrokeWidth(Icons.STROKE);
    path.setStrokeLineCap(StrokeLineCap.ROUND);
    path.setStrokeLineJoin(StrokeLineJoin.ROUND);
    path.getTransforms().add(scale);
    getChildren().add(path);
    setMouseTransparent(true);
    show(name);
  }

  public void show(String name) {
    path.setContent(Icons.svgPath(name));
  }

  @Override
  protected void layoutChildren() {
    double factor = Math.min(getWidth(), getHeight()) / Icons.GRID;
    scale.setX(factor);
    scale.setY(factor);
  }
}
