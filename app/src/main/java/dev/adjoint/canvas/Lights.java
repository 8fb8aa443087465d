// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.graph.Wire;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What is brought out of the graph for people to follow.
public final class Lights {
  private final ObjectProperty<Set<Wire>> wires = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Optional<String>> block =
      new SimpleObjectProperty<>(Optional.empty());

  /// @param changed told when anything else is lit
  Lights(Runnable changed) {
    wires.addListener((at, before, now) -> changed.run());
    block.addListener((at, before, now) -> changed.run());
  }

  /// Wires to bring out, all others fainter; empty for none.
  public ObjectProperty<Set<Wire>> wires() {
    return wires;
  }

  /// The block that a run is in, by id; empty for none.
  public ObjectProperty<Optional<String>> block() {
    return block;
  }
}
