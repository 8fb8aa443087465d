// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.gesture.Surface.Draft;
import dev.adjoint.canvas.gesture.Surface.InputRef;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import java.util.Optional;

/// A place of the canvas that waits for an op, and the wire that does.
public sealed interface Vacancy {
  Point world();

  /// The wire that waits, as it was let go.
  default Optional<Draft> waiting() {
    return Optional.empty();
  }

  /// A place without any wire.
  record Anywhere(Point world) implements Vacancy {}

  /// The loose end of a wire out of an output.
  record After(PortRef from, Point world) implements Vacancy {
    @Override
    public Optional<Draft> waiting() {
      return Optional.of(Draft.loose(Optional.of(from), Optional.empty(), world));
    }
  }

  /// The loose end of a wire drawn backwards out of an input.
  record Before(InputRef to, Point world) implements Vacancy {
    @Override
    public Optional<Draft> waiting() {
      return Optional.of(Draft.loose(Optional.empty(), Optional.of(to), world));
    }
  }

  /// A wire that is to be led through the op.
  record Within(Wire wire, Point world) implements Vacancy {}
}
