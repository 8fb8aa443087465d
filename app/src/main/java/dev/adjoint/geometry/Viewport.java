// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

/// What part of the world the window shows: `screen = world * zoom + offset`.
///
/// Immutable; zooming keeps the world point under the pointer where it is.
public record Viewport(double zoom, double offsetX, double offsetY) {
  public static final double MIN_ZOOM = 0.02;

  /// Graphs that are very large are still seen whole, further away than one can zoom.
  private static final double LEAST = 1e-5;

  public static final double MAX_ZOOM = 4;
  public static final Viewport IDENTITY = new Viewport(1, 0, 0);

  public Viewport {
    if (!(zoom > 0)) {
      throw new IllegalArgumentException("zoom must be positive, is " + zoom);
    }
  }

  public Point toScreen(Point world) {
    return new Point(world.x() * zoom + offsetX, world.y() * zoom + offsetY);
  }

  public Point toWorld(Point screen) {
    return new Point((screen.x() - offsetX) / zoom, (screen.y() - offsetY) / zoom);
  }

  public Box toScreen(Box world) {
    Point corner = toScreen(world.corner());
    return new Box(corner.x(), corner.y(), world.width() * zoom, world.height() * zoom);
  }

  /// The part of the world that a window of this size shows.
  public Box visible(double widthScreen, double heightScreen) {
    Point corner = toWorld(Point.ORIGIN);
    return new Box(corner.x(), corner.y(), widthScreen / zoom, heightScreen / zoom);
  }

  public Viewport pannedBy(double dxScreen, double dyScreen) {
    return new Viewport(zoom, offsetX + dxScreen, offsetY + dyScreen);
  }

  /// Multiplies the zoom, within the limits (not further away than it is already), while the world
  /// point under `screen` stays there.
  public Viewport zoomedBy(double factor, Point screen) {
    double next = Math.clamp(zoom * factor, Math.min(MIN_ZOOM, zoom), MAX_ZOOM);
    Point world = toWorld(screen);
    return new Viewport(next, screen.x() - world.x() * next, screen.y() - world.y() * next);
  }

  /// Shows all of `world` centred with a margin, never larger than `maxZoom`.
  public static Viewport fitting(
      Box world, double widthScreen, double heightScreen, double marginScreen, double maxZoom) {
    double wide = Math.max(1, widthScreen - 2 * marginScreen) / Math.max(1, world.width());
    double high = Math.max(1, heightScreen - 2 * marginScreen) / Math.max(1, world.height());
    double zoom = Math.clamp(Math.min(wide, high), LEAST, Math.min(MAX_ZOOM, maxZoom));
    return centredOn(world.centre(), zoom, widthScreen, heightScreen);
  }

  public static Viewport centredOn(
      Point world, double zoom, double widthScreen, double heightScreen) {
    return new Viewport(
        zoom, widthScreen / 2 - world.x() * zoom, heightScreen / 2 - world.y() * zoom);
  }

  /// The viewport `fraction` of the way to another: zoom geometrically, so motion looks even.
  public Viewport towards(Viewport other, double fraction) {
    double nextZoom = zoom * Math.pow(other.zoom / zoom, fraction);
    return new Viewport(
        nextZoom,
        offsetX + (other.offsetX - offsetX) * fraction,
        offsetY + (other.offsetY - offsetY) * fraction);
  }
}
