// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {
  @Test
  void fewValuesAreKeptOneByOne() {
    Curve curve = new Curve();
    curve.add(0, 3);
    curve.add(1, Double.NaN);
    curve.add(2, 1);
    assertEquals(List.of(new CurvePoint(0, 3, 3, 3), new CurvePoint(2, 1, 1, 1)), curve.points());
  }

  @Test
  void longCurveKeepsItsMeanAndItsExtremesInFewPoints() {
    Curve curve = new Curve();
    int steps = 100_000;
    for (int i = 0; i < steps; i++) {
      curve.add(i, i == 70_001 ? 500 : i % 2);
    }
    List<CurvePoint> points = curve.points();
    assertTrue(points.size() > 256 && points.size() <= 512, "points: " + points.size());
    assertEquals(500, points.stream().mapToDouble(CurvePoint::high).max().orElseThrow());
    assertEquals(0, points.getFirst().low());
    assertEquals(0.5, points.getFirst().mean());
    double last = -1;
    for (CurvePoint point : points) {
      assertTrue(point.step() > last);
      last = point.step();
    }
    assertTrue(last > 0.99 * steps && last < steps);
  }

  @Test
  void valuesFarApartLeaveNoEmptyPoints() {
    Curve curve = new Curve();
    curve.add(10, 4);
    curve.add(1_000_000, 2);
    assertEquals(
        List.of(new CurvePoint(10, 4, 4, 4), new CurvePoint(1_000_000, 2, 2, 2)), curve.points());
  }
}
