// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import java.util.Arrays;

/// A small picture of a value inside a node. Arrays are shared by reference: do not change them.
public sealed interface Thumbnail {
  /// Height in the node, in pixels at 100 %.
  double height();

  /// A matrix or a strip of images, a colour a cell.
  record Cells(CellImage image, double height) implements Thumbnail {}

  /// A vector: a short one as signed bars, a long one as a curve about zero. Equal when the numbers
  /// are.
  record Plot(boolean bars, double[] values) implements Thumbnail {
    /// Of all plots.
    public static final double HEIGHT = 22;

    @Override
    public double height() {
      return HEIGHT;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Plot(boolean alike, double[] others)
          && alike == bars
          && Arrays.equals(others, values);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(values) + Boolean.hashCode(bars);
    }
  }
}
