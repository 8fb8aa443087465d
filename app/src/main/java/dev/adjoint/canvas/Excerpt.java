// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Viewport;

/// A rectangle of the picture of the world at a zoom. Everything but the zoom is whole pixels, so
/// that pictures moved under the window stay as crisp as they were painted, and fit each other.
///
/// @param left distance from the world's origin in pixels of that zoom
record Excerpt(double zoom, double left, double top, double width, double height) {
  static final Excerpt NOTHING = new Excerpt(1, 0, 0, 0, 0);

  /// What a window shows; its offset is rounded to whole pixels.
  static Excerpt seen(Viewport viewport, double width, double height) {
    return new Excerpt(
        viewport.zoom(),
        -Math.rint(viewport.offsetX()),
        -Math.rint(viewport.offsetY()),
        width,
        height);
  }

  /// Whether both are cut from the same picture.
  boolean fits(Excerpt other) {
    return zoom == other.zoom;
  }

  boolean sameSize(Excerpt other) {
    return width == other.width && height == other.height;
  }

  boolean covers(Excerpt other) {
    return fits(other) && pixels().contains(other.pixels());
  }

  /// In pixels of the picture.
  Box pixels() {
    return new Box(left, top, width, height);
  }

  Box world() {
    return new Box(left / zoom, top / zoom, width / zoom, height / zoom);
  }

  /// From the world to pixels of this excerpt.
  Viewport viewport() {
    return new Viewport(zoom, -left, -top);
  }
}
