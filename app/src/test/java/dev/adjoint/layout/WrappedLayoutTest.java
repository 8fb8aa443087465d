// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.NodeMeasure;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.SpatialIndex;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WrappedLayoutTest {
  private static final NodeFrame FRAME = frame(3, 2);
  private static final NodeFrame SOURCE = frame(0, 1);

  private final SequencedMap<String, NodeFrame> frames = new LinkedHashMap<>();
  private final List<Wire> wires = new ArrayList<>();

  private static NodeFrame frame(int inputs, int lines) {
    List<Double> labels = java.util.Collections.nCopies(inputs, 8.0);
    return NodeFrame.of(new NodeMeasure(50, 10, labels, List.of(8.0), 76, 0, lines));
  }

  private void node(String id, String... inputs) {
    frames.put(id, inputs.length == 0 ? SOURCE : FRAME);
    for (int port = 0; port < inputs.length; port++) {
      wires.add(new Wire(PortRef.of(inputs[port]), id, port));
    }
  }

  private Map<String, Point> place() {
    return WrappedLayout.place(frames, wires);
  }

  private Map<String, Box> boxes() {
    Map<String, Box> boxes = new LinkedHashMap<>();
    place().forEach((id, corner) -> boxes.put(id, box(id, corner)));
    return boxes;
  }

  private Box box(String id, Point corner) {
    return frames.getOrDefault(id, FRAME).boxAt(corner);
  }

  private static double ratio(Collection<Box> boxes) {
    Box all = Box.around(boxes).orElseThrow();
    return all.width() / all.height();
  }

  private static void assertApart(Map<String, Box> boxes) {
    SpatialIndex<String> index = new SpatialIndex<>();
    boxes.forEach(index::put);
    boxes.forEach((id, box) -> assertEquals(List.of(id), index.query(box.grown(11))));
  }

  /// As networks are: convolutions with two operands, some of them passed by a wire.
  private void residual(int blocks) {
    node("x");
    node("h0", "x");
    for (int i = 1; i <= blocks; i++) {
      node("w" + i);
      node("b" + i);
      node("c" + i, "h" + (i - 1), "w" + i, "b" + i);
      node("r" + i, "c" + i);
      node("h" + i, "r" + i, i % 3 == 0 ? "h" + (i - 1) : "x" + i);
      if (i % 3 != 0) {
        node("x" + i);
      }
    }
  }

  private void random(int count) {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < count; i++) {
      String[] inputs = new String[i == 0 ? 0 : random.nextInt(4)];
      for (int k = 0; k < inputs.length; k++) {
        inputs[k] = "n" + Math.max(0, i - 1 - random.nextInt(random.nextInt(4) == 0 ? 80 : 4));
      }
      node("n" + i, inputs);
    }
  }

  @Test
  void longNetworkGetsTheShapeOfAWindow() {
    residual(120);
    double ratio = ratio(boxes().values());
    assertTrue(ratio > 1.1 && ratio < 2.6, "width to height is " + ratio);
  }

  @Test
  void whatIsReadComesBeforeItsReaderInTheOrderOfReading() {
    residual(120);
    Map<String, Box> boxes = boxes();
    for (int i = 1; i <= 120; i++) {
      Box before = boxes.get("h" + (i - 1));
      Box after = boxes.get("c" + i);
      boolean right = after.x() >= before.right() + 76 && after.y() < before.bottom();
      boolean nextRow = after.y() > before.bottom() && after.x() < 500;
      assertTrue(right || nextRow, before + " → " + after);
    }
  }

  @Test
  void operandsStandRightBesideTheirReaderAndBelowTheWayIntoIt() {
    residual(120);
    Map<String, Box> boxes = boxes();
    for (int i = 1; i <= 120; i++) {
      Box reader = boxes.get("c" + i);
      Box weight = boxes.get("w" + i);
      Box bias = boxes.get("b" + i);
      assertEquals(reader.x() - 80, weight.right());
      assertEquals(weight.right(), bias.right());
      assertTrue(weight.y() > reader.y() + NodeFrame.FIRST_PORT, weight + " for " + reader);
      assertTrue(bias.y() > weight.bottom(), "in the order of the ports");
    }
  }

  @Test
  void operandOfAPortAboveTheWayStandsAboveIt() {
    residual(30);
    node("factor");
    node("scaled", "factor", "h30");
    Map<String, Box> boxes = boxes();
    assertTrue(boxes.get("factor").bottom() < boxes.get("scaled").y() + NodeFrame.FIRST_PORT);
  }

  @Test
  void wayThroughANetworkIsLevel() {
    residual(20);
    Map<String, Box> boxes = boxes();
    for (int i = 1; i <= 20; i++) {
      Box sum = boxes.get("h" + i);
      Box activation = boxes.get("r" + i);
      assertTrue(sum.x() < activation.x() || sum.y() == activation.y(), sum + " " + activation);
    }
  }

  @Test
  void branchesStandBelowEachOther() {
    residual(30);
    node("left", "h30");
    node("right", "h30");
    node("both", "left", "right");
    Map<String, Box> boxes = boxes();
    assertEquals(boxes.get("left").x(), boxes.get("right").x());
    assertTrue(boxes.get("left").bottom() < boxes.get("right").y());
  }

  @Test
  void secondSourceOfSeveralStandsBeforeItsFirstReader() {
    residual(60);
    node("late");
    node("one", "h60", "late");
    node("two", "one", "late");
    Map<String, Box> boxes = boxes();
    assertTrue(boxes.get("late").right() < boxes.get("one").x());
    assertTrue(boxes.get("one").x() - boxes.get("late").right() < 400, "and not in the beginning");
  }

  @Test
  void nothingOverlaps() {
    residual(200);
    assertApart(boxes());
  }

  @Test
  void nothingOverlapsInATangle() {
    random(3_000);
    assertApart(boxes());
  }

  @Test
  void sameGraphIsAlwaysPlacedTheSame() {
    random(2_000);
    assertEquals(place(), place());
  }

  @Test
  void everythingStandsOnTheGrid() {
    random(500);
    place()
        .values()
        .forEach(
            corner -> assertTrue(corner.x() % 4 == 0 && corner.y() % 4 == 0, "off it: " + corner));
  }

  @Test
  void partsThatNoWireJoinsStandSideBySide() {
    for (int i = 0; i < 400; i++) {
      node("a" + i);
      node("b" + i, "a" + i);
    }
    Map<String, Box> boxes = boxes();
    assertApart(boxes);
    assertTrue(ratio(boxes.values()) > 0.7 && ratio(boxes.values()) < 3.5);
  }

  @Test
  void twentyThousandNodesInAChainTakeNoRecursionAndLittleTime() {
    node("n0");
    for (int i = 1; i < 20_000; i++) {
      node("n" + i, "n" + (i - 1));
    }
    long start = System.nanoTime();
    Map<String, Point> corners = place();
    assertTrue(System.nanoTime() - start < 5_000_000_000L);
    assertEquals(20_000, corners.size());
    assertTrue(corners.get("n19999").y() > corners.get("n0").y());
  }

  @Test
  void everySourceWiredToEverythingIsPlacedInTime() {
    for (int i = 0; i < 300; i++) {
      node("n" + i);
    }
    for (int i = 0; i < 300; i++) {
      node("m" + i, "n" + i, "n" + (i * 7) % 300, i == 0 ? "n1" : "m" + (i - 1));
      for (int k = 0; k < i; k++) {
        wires.add(new Wire(PortRef.of("m" + k), "m" + i, 2));
      }
    }
    long start = System.nanoTime();
    assertApart(boxes());
    assertTrue(System.nanoTime() - start < 10_000_000_000L);
  }

  @Test
  void cyclesArePlacedToo() {
    for (int i = 0; i < 100; i++) {
      node("n" + i, "n" + (i + 99) % 100);
    }
    assertApart(boxes());
  }
}
