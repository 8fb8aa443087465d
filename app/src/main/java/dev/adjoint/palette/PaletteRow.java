// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.palette;

import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;

/// One line of the palette.
public sealed interface PaletteRow {

  /// @param count how many of its ops the search leaves
  record Heading(Category category, int count, boolean folded) implements PaletteRow {}

  /// The marked ops, above all categories.
  record Marked(int count) implements PaletteRow {}

  /// @param marked whether it is a favourite
  /// @param hint the op's formula, where it is short enough to stand in the row
  record Entry(OpDef op, String hint, boolean marked) implements PaletteRow {}
}
