// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Wire;
import java.util.List;

/// The places that wires are led through, as gestures see and change them.
public interface Bends {

  List<Point> of(Wire wire);

  /// Selects the wire with the place that Delete takes away.
  void select(Wire wire, int index);

  /// A wire itself was taken, not a place of it.
  void letGo();

  /// Shows the wire led through other places, until [#showNone].
  void show(Wire wire, List<Point> places);

  void showNone();

  /// Leads the wire through these places as one entry of the history.
  void bend(Wire wire, List<Point> places);
}
