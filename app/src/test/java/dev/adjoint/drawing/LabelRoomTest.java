// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.geometry.Box;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Labels of wires do not cover each other and stay clear of nodes.
class LabelRoomTest {
  private static final Box LEFT = new Box(0, 0, 40, 12);
  private static final Box RIGHT = new Box(60, 0, 40, 12);
  private static final Box NODE = new Box(20, -10, 30, 60);

  @Test
  void secondLabelGoesToItsNextPlace() {
    LabelRoom room = new LabelRoom(List.of());
    assertEquals(Optional.of(LEFT), room.take(Stream.of(LEFT, RIGHT)));
    assertEquals(Optional.of(RIGHT), room.take(Stream.of(LEFT, RIGHT)));
  }

  @Test
  void labelWithoutRoomIsLeftOut() {
    LabelRoom room = new LabelRoom(List.of());
    room.take(Stream.of(LEFT));
    assertEquals(Optional.empty(), room.take(Stream.of(LEFT, LEFT.movedBy(10, 3))));
  }

  @Test
  void labelGoesWhereNoNodeIs() {
    LabelRoom room = new LabelRoom(List.of(NODE));
    assertEquals(Optional.of(RIGHT), room.take(Stream.of(LEFT, RIGHT)));
  }

  @Test
  void labelThatNodesWouldCutOffIsLeftOut() {
    LabelRoom room = new LabelRoom(List.of(NODE));
    assertEquals(Optional.empty(), room.take(Stream.of(LEFT)));
  }
}
