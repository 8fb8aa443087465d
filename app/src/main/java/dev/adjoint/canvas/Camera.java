// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.BodyPlace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;

/// What part of the world the window looks at. Knows the size of the window part, in pixels.
final class Camera {
  private static final double MARGIN = 48;

  private final ObjectProperty<Viewport> viewport;
  private final Supplier<Box> world;
  private final Map<List<BodyPlace>, Viewport> left = new HashMap<>();
  private List<BodyPlace> at = List.of();
  private Viewport fitted = Viewport.IDENTITY;
  private double widthScreen = 800;
  private double heightScreen = 600;

  /// @param world the box around everything there is
  Camera(ObjectProperty<Viewport> viewport, Supplier<Box> world) {
    this.viewport = viewport;
    this.world = world;
  }

  Viewport viewport() {
    return viewport.get();
  }

  void show(Viewport other) {
    viewport.set(other);
  }

  Box visible() {
    return viewport().visible(widthScreen, heightScreen);
  }

  /// Who saw the whole graph sees it whole after the window part changed its size, too.
  void setWindow(double width, double height) {
    if (width > 0 && height > 0) {
      boolean whole = viewport().equals(fitted);
      widthScreen = width;
      heightScreen = height;
      if (whole) {
        fit();
      }
    }
  }

  /// Shows everything, at most at 100 %.
  void fit() {
    fitted = Viewport.fitting(world.get(), widthScreen, heightScreen, MARGIN, 1);
    show(fitted);
  }

  /// Another graph is there to be looked at.
  void begin() {
    left.clear();
    at = List.of();
    fit();
  }

  /// The graph at the end of that way is shown now: as it was left, or all of it.
  void arrive(List<BodyPlace> path) {
    if (!path.equals(at)) {
      left.put(at, viewport());
      at = path;
      Optional.ofNullable(left.get(path)).ifPresentOrElse(this::show, this::fit);
    }
  }

  /// Brings a box to the middle if it is not wholly in sight.
  void reveal(Box box) {
    if (!visible().contains(box)) {
      centreOn(box.centre());
    }
  }

  void centreOn(Point place) {
    show(Viewport.centredOn(place, viewport().zoom(), widthScreen, heightScreen));
  }

  /// Zooms about the middle of the window.
  void zoomBy(double factor) {
    show(viewport().zoomedBy(factor, new Point(widthScreen / 2, heightScreen / 2)));
  }
}
