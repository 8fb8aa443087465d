// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import java.util.Arrays;

/// A small picture of a value inside a node. Arrays are shared by reference: do not change them.
public sealed interface Thumbnail {
  /// Height in the node, in pixels at 100 %.
  double height();

  /// A matrix or a strip of images, a colour a cell.
  record Cells(CellImage image, double height) implements Thumbnail {}

  /// How often values fall into equal bins; heights are relative.
  record Histogram(double[] counts) implements Thumbnail {
    @Override
    public double height() {
      return 42;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Histogram h && Arrays.equals(h.counts, counts);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(counts);
    }
  }

  /// A number over time, such as the loss.
  record Trend(double[] values) implements Thumbnail {
    @Override
    public double height() {
      return 42;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Trend t && Arrays.equals(t.values, values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  /// A short vector as signed bars.
  record Bars(double[] values) implements Thumbnail {
    @Override
    public double height() {
      return 22;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bars b && Arrays.equals(b.values, values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }
}
