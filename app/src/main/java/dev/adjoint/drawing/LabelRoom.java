// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The room that nodes and labels leave in one painting: two texts on top of each other say
/// nothing.
final class LabelRoom {
  private final List<Box> nodes;
  private final List<Box> labels = new ArrayList<>();

  /// @param nodes what is better not covered either
  LabelRoom(List<Box> nodes) {
    this.nodes = List.copyOf(nodes);
  }

  /// The first of these places that is clear, or at least clear of labels, taken from now on; empty
  /// when other labels are everywhere.
  Optional<Box> take(Supplier<Stream<Box>> places) {
    Optional<Box> free =
        places
            .get()
            .filter(place -> isFree(labels, place) && isFree(nodes, place))
            .findFirst()
            .or(() -> places.get().filter(place -> isFree(labels, place)).findFirst());
    free.ifPresent(labels::add);
    return free;
  }

  private static boolean isFree(List<Box> taken, Box place) {
    return taken.stream().noneMatch(place::intersects);
  }
}
