// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import java.util.Arrays;

/// A small picture of a value inside a node. Arrays are shared by reference: do not change them.
public sealed interface Thumbnail {
  /// Height in the node, in pixels at 100 %.
  double height();

  /// A matrix or a strip of images, a colour a cell.
  record Cells(CellImage image, double height) implements Thumbnail {}

  /// A short vector as signed bars; equal when the numbers are.
  record Bars(double[] values) implements Thumbnail {
    private static final double HEIGHT = 22;

    @Override
    public double height() {
      return HEIGHT;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bars(double[] others) && Arrays.equals(others, values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  /// A long vector as a curve about zero; equal when the numbers are.
  record Curve(double[] values) implements Thumbnail {
    private static final double HEIGHT = 22;

    @Override
    public double height() {
      return HEIGHT;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Curve(double[] others) && Arrays.equals(others, values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }
}
