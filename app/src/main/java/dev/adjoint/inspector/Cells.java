// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.CellRange;
import dev.adjoint.theme.ValueRange;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/// A matrix on the screen whose cells can be pointed at and marked, whether as numbers or as
/// colours.
interface Cells {
  Node node();

  double height();

  /// What colours, if there are any, stand for.
  default void colour(ValueRange range) {}

  void mark(Optional<CellRange> cells);

  void onPoint(Consumer<Optional<CellRange>> listener);
}
