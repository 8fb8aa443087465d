// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodeFrameTest {
  private static final List<Double> ONE = List.of(8.0);
  private static final List<Double> TWO = List.of(8.0, 8.0);

  private static NodeFrame frame(List<Double> in, List<Double> out, double chips) {
    return NodeFrame.of(new NodeMeasure(50, 12, in, out, chips, 0, 0));
  }

  @Test
  void shortTextsGiveTheMinimumWidth() {
    assertEquals(136, frame(TWO, ONE, 76).width());
  }

  @Test
  void longTitleWidensByWholeSteps() {
    assertEquals(196, NodeFrame.of(new NodeMeasure(125, 20, ONE, ONE, 0, 0, 0)).width());
  }

  @Test
  void portsStandAtTheirPitchOnBothEdges() {
    NodeFrame frame = frame(TWO, ONE, 0);
    assertEquals(new Point(0, 40), frame.port(Side.INPUT, 0));
    assertEquals(new Point(0, 60), frame.port(Side.INPUT, 1));
    assertEquals(new Point(136, 40), frame.port(Side.OUTPUT, 0));
  }

  @Test
  void chipsTakeTheFreeRowOnTheRight() {
    NodeFrame frame = frame(TWO, ONE, 76);
    assertEquals(60, frame.chipsY());
    assertFalse(frame.chipsOnLeft());
  }

  @Test
  void chipsOfASourceStandAtTheLeftOfItsPort() {
    NodeFrame frame = frame(List.of(), ONE, 76);
    assertEquals(40, frame.chipsY());
    assertTrue(frame.chipsOnLeft());
  }

  @Test
  void chipsGoBelowWhenNoRowIsFree() {
    assertEquals(58, frame(ONE, ONE, 76).chipsY());
  }

  @Test
  void chipsTooWideForTheFreeRowGoBelow() {
    assertEquals(78, frame(List.of(60.0, 60.0), ONE, 90).chipsY());
  }

  @Test
  void everyPartAddsItsHeight() {
    NodeFrame full = NodeFrame.of(new NodeMeasure(50, 12, TWO, ONE, 76, 40, 2));
    assertEquals(71, full.contentTop());
    assertEquals(116, full.linesTop());
    assertEquals(151, full.height());
  }

  @Test
  void nearestPortWithinToleranceIsHit() {
    NodeFrame frame = frame(TWO, ONE, 0);
    NodeFrame.PortSpot spot = frame.portAt(new Point(3, 52), 12).orElseThrow();
    assertEquals(Side.INPUT, spot.side());
    assertEquals(1, spot.index());
    assertEquals(Optional.empty(), frame.portAt(new Point(68, 50), 12));
  }

  @Test
  void nodeWithoutPortsStillHasARow() {
    NodeFrame frame = frame(List.of(), List.of(), 0);
    assertTrue(frame.height() >= NodeFrame.FIRST_PORT);
    assertEquals(Optional.empty(), frame.portAt(new Point(0, 40), 12));
  }
}
