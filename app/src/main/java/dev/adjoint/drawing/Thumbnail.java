// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import java.util.Arrays;

/// A small picture of a value inside a node. Arrays are shared by reference: do not change them.
public sealed interface Thumbnail {
  /// Height in the node, in pixels at 100 %.
  double height();

  /// A matrix or a strip of images, a colour a cell.
  record Cells(CellImage image, double height) implements Thumbnail {}

  /// How the numbers of a [Plot] are drawn.
  enum Kind {
    /// How often values fall into equal bins; heights are relative.
    HISTOGRAM(42),
    /// A number over time, such as the loss.
    TREND(42),
    /// A short vector as signed bars.
    BARS(22);

    private final double height;

    Kind(double height) {
      this.height = height;
    }
  }

  /// A few numbers as a drawing; equal when the numbers are.
  record Plot(Kind kind, double[] values) implements Thumbnail {
    @Override
    public double height() {
      return kind.height;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Plot p && p.kind == kind && Arrays.equals(p.values, values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }
}
