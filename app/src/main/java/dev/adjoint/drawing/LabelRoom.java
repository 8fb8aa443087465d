// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The room that nodes and labels leave in one painting: two texts on top of each other say
/// nothing, and nodes cut off what is below them.
final class LabelRoom {
  private final List<Box> taken;

  LabelRoom(List<Box> nodes) {
    taken = new ArrayList<>(nodes);
  }

  /// The first of these places that is clear, taken from now on; empty when none is.
  Optional<Box> take(Stream<Box> places) {
    Optional<Box> free = places.filter(this::isFree).findFirst();
    free.ifPresent(taken::add);
    return free;
  }

  private boolean isFree(Box place) {
    return taken.stream().noneMatch(place::intersects);
  }
}
