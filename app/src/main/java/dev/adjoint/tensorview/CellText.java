// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

/// Cells of a slice as text for other programs.
final class CellText {
  /// More than this many cells belong into a file, not onto the clipboard.
  static final long MOST_COPIED = 2_000_000;

  private CellText() {}

  /// Rows of tab-separated numbers with all their digits.
  static String tabbed(Slice slice, CellSelection cells) {
    StringBuilder text = new StringBuilder();
    for (long row = cells.top(); row <= cells.bottom(); row++) {
      for (long column = cells.left(); column <= cells.right(); column++) {
        if (column > cells.left()) {
          text.append('\t');
        }
        text.append(ElementText.exact(slice.tensor(), slice.offset(row, column)));
      }
      text.append('\n');
    }
    return text.toString();
  }

  static CellSelection all(Slice slice) {
    return new CellSelection(0, 0, slice.rows() - 1, slice.columns() - 1);
  }

  /// The name of a value as a file name without an ending: `∂L/∂dense1/W` becomes `dL_dense1_W`.
  static String fileName(NamedTensor named) {
    String plain = named.name().replace("∂L/∂", "dL_").replaceAll("[^\\p{L}\\p{N}._-]+", "_");
    return plain.isEmpty() ? "tensor" : plain;
  }
}
