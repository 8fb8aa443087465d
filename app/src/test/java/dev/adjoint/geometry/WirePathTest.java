// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WirePathTest {
  private static final Point FROM = new Point(136, 40);

  @Test
  void forwardWireLeavesAndArrivesLevel() {
    WirePath wire = WirePath.forward(FROM, new Point(400, 200));
    assertEquals(0, wire.at(0).angle(), 1e-9);
    assertEquals(0, wire.at(1).angle(), 1e-9);
  }

  @Test
  void handleIsHalfTheDistanceButNeverShort() {
    Curve far = WirePath.forward(FROM, new Point(336, 90)).pieces().getFirst();
    assertEquals(FROM.x() + 100, far.handle1().x());
    Curve near = WirePath.forward(FROM, new Point(146, 90)).pieces().getFirst();
    assertEquals(FROM.x() + WirePath.MIN_HANDLE, near.handle1().x());
  }

  @Test
  void onlyATargetWellToTheLeftTakesTheRouteBack() {
    assertFalse(WirePath.goesBack(FROM, new Point(100, 300)));
    assertTrue(WirePath.goesBack(FROM, new Point(0, 300)));
  }

  @Test
  void routeBackRunsThroughTheChannelWithoutGaps() {
    WirePath wire = WirePath.through(FROM, new Point(-400, 300), 170, 2);
    for (int i = 1; i < wire.pieces().size(); i++) {
      assertEquals(wire.pieces().get(i - 1).end(), wire.pieces().get(i).start());
    }
    assertEquals(170, wire.labelAnchor().y(), 1e-9);
    assertEquals(FROM, wire.start());
    assertEquals(new Point(-400, 300), wire.end());
  }

  @Test
  void routeBackSurvivesAChannelLevelWithItsPorts() {
    WirePath wire = WirePath.through(FROM, new Point(-400, 40), 40, 2);
    assertTrue(Double.isFinite(wire.length()), wire.toString());
    assertTrue(Double.isFinite(wire.at(0.5).point().x()));
  }

  @Test
  void distanceIsSmallOnTheWireAndLargeBesideIt() {
    WirePath wire = WirePath.forward(FROM, new Point(400, 200));
    assertTrue(wire.distanceTo(wire.at(0.37).point()) < 0.6);
    assertTrue(wire.distanceTo(wire.at(0.5).point().plus(0, 60)) > 20);
  }

  @Test
  void boundsHoldEveryPoint() {
    WirePath wire = WirePath.through(FROM, new Point(-400, 300), 170, 2);
    for (int i = 0; i <= 100; i++) {
      assertTrue(wire.bounds().grown(1e-9).contains(wire.at(i / 100.0).point()));
    }
  }

  @Test
  void halfOfACurveEndsInItsMiddle() {
    Curve curve = WirePath.forward(FROM, new Point(400, 200)).pieces().getFirst();
    assertEquals(curve.pointAt(0.5), curve.upTo(0.5).end());
  }

  @Test
  void quarterCornerStaysOnTheCircle() {
    Curve corner = Curve.corner(new Point(0, 14), new Point(0, 0), new Point(14, 0));
    assertEquals(14, corner.pointAt(0.5).distanceTo(new Point(14, 14)), 0.01);
  }

  @Test
  void crossingABoxIsNoticedAndPassingBesideItIsNot() {
    WirePath wire = WirePath.forward(FROM, new Point(600, 40));
    assertTrue(wire.crosses(new Box(300, 0, 136, 90)));
    assertFalse(wire.crosses(new Box(300, 50, 136, 90)));
  }

  @Test
  void routesOfDifferentLanesDoNotLieOnEachOther() {
    WirePath one = WirePath.through(FROM, new Point(-400, 300), 170, 0);
    WirePath other = WirePath.through(FROM, new Point(-400, 300), 170, 1);
    assertTrue(one.distanceTo(other.labelAnchor()) > 6);
  }

  @Test
  void routesSideBySideHaveTheirLabelsOneAfterTheOther() {
    for (int lane = 1; lane < WirePath.LANES; lane++) {
      WirePath one = WirePath.through(FROM, new Point(-60, 300), 170, lane - 1);
      WirePath other = WirePath.through(FROM, new Point(-60, 300), 170, lane);
      assertTrue(Math.abs(one.labelAnchor().x() - other.labelAnchor().x()) > 40, "lane " + lane);
    }
  }

  @Test
  void bentWirePassesItsPlacesInTheirOrder() {
    List<Point> places = List.of(new Point(100, 200), new Point(300, 40));
    WirePath path = WirePath.bent(new Point(0, 0), places, new Point(400, 100));
    assertEquals(3, path.pieces().size());
    assertEquals(places.get(0), path.pieces().get(0).end());
    assertEquals(places.get(1), path.pieces().get(1).end());
    assertEquals(0, path.bendIndex(new Point(20, 10)));
    assertEquals(1, path.bendIndex(new Point(200, 120)));
    assertEquals(2, path.bendIndex(new Point(380, 90)));
  }
}
