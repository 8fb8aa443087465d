// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ViewportTest {
  private static final double TINY = 1e-9;

  @Test
  void screenAndWorldAreInverse() {
    Viewport viewport = new Viewport(0.75, 31, -12);
    Point world = new Point(123.4, -56.7);
    Point back = viewport.toWorld(viewport.toScreen(world));
    assertEquals(world.x(), back.x(), TINY);
    assertEquals(world.y(), back.y(), TINY);
  }

  @Test
  void zoomingKeepsTheWorldPointUnderThePointer() {
    Viewport before = new Viewport(1.3, 100, 50);
    Point pointer = new Point(412, 233);
    Viewport after = before.zoomedBy(1.9, pointer);
    assertEquals(before.toWorld(pointer).x(), after.toWorld(pointer).x(), TINY);
    assertEquals(before.toWorld(pointer).y(), after.toWorld(pointer).y(), TINY);
    assertEquals(1.3 * 1.9, after.zoom(), TINY);
  }

  @Test
  void zoomStaysWithinItsLimits() {
    assertEquals(Viewport.MAX_ZOOM, Viewport.IDENTITY.zoomedBy(1e6, Point.ORIGIN).zoom());
    assertEquals(Viewport.MIN_ZOOM, Viewport.IDENTITY.zoomedBy(1e-6, Point.ORIGIN).zoom());
  }

  @Test
  void fittingShowsAllOfTheWorldCentred() {
    Box world = new Box(-500, 200, 3000, 1000);
    Box shown = Viewport.fitting(world, 1200, 800, 40, 1).toScreen(world);
    assertTrue(new Box(0, 0, 1200, 800).grown(-39.9).contains(shown), shown.toString());
    assertEquals(600, shown.centre().x(), TINY);
    assertEquals(400, shown.centre().y(), TINY);
  }

  @Test
  void fittingASmallGraphDoesNotBlowItUp() {
    assertEquals(1, Viewport.fitting(new Box(0, 0, 136, 80), 1200, 800, 40, 1).zoom());
  }

  @Test
  void visibleIsWhatTheWindowCovers() {
    assertEquals(new Box(50, -20, 400, 300), new Viewport(2, -100, 40).visible(800, 600));
  }

  @Test
  void motionEndsWhereItShould() {
    Viewport from = new Viewport(1, 10, 20);
    Viewport to = new Viewport(0.25, -30, 90);
    assertEquals(from, from.towards(to, 0));
    assertEquals(to, from.towards(to, 1));
    assertEquals(0.5, from.towards(to, 0.5).zoom(), TINY);
  }
}
