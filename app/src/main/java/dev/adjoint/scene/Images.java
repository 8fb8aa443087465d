// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.CellImage;
import dev.adjoint.theme.ColorScale;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Optional;

/// A batch of small grey pictures: `[n, s·s]` or `[n, s, s]`, side from 20, or `[n, 1, h, w]`, side
/// from 8; to 64.
record Images(int count, int height, int width) {
  private static final int ACROSS = 6;
  private static final int DOWN = 3;
  private static final int OPAQUE = 0xFF000000;
  private static final int GAP = 0xFF4A4F58;

  /// Whether a shape looks like a batch of pictures.
  static Optional<Images> in(Shape shape) {
    if (!shape.isKnown()) {
      return Optional.empty();
    }
    long[] sizes = shape.sizes();
    if (sizes.length == 2) {
      int side = (int) Math.round(Math.sqrt(sizes[1]));
      boolean square = side >= 20 && side <= 64 && (long) side * side == sizes[1];
      return square ? Optional.of(new Images((int) sizes[0], side, side)) : Optional.empty();
    }
    if (sizes.length == 3) {
      boolean square = sizes[1] == sizes[2] && sizes[1] >= 20 && fits(sizes[1]);
      return square
          ? Optional.of(new Images((int) sizes[0], (int) sizes[1], (int) sizes[2]))
          : Optional.empty();
    }
    boolean grey = sizes.length == 4 && sizes[1] == 1;
    return grey && fits(sizes[2]) && fits(sizes[3])
        ? Optional.of(new Images((int) sizes[0], (int) sizes[2], (int) sizes[3]))
        : Optional.empty();
  }

  private static boolean fits(long side) {
    return side >= 8 && side <= 64;
  }

  /// The first pictures in three rows of six, a dark line between.
  CellImage strip(Tensor value) {
    int rows = DOWN * (height + 1) - 1;
    int columns = ACROSS * (width + 1) - 1;
    int[] argb = new int[rows * columns];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        argb[y * columns + x] = pixel(value, x, y);
      }
    }
    return new CellImage(columns, rows, argb);
  }

  private int pixel(Tensor value, int x, int y) {
    int image = y / (height + 1) * ACROSS + x / (width + 1);
    int row = y % (height + 1);
    int column = x % (width + 1);
    if (row == height || column == width) {
      return GAP;
    }
    if (image >= count) {
      return OPAQUE;
    }
    double grey = value.get(((long) image * height + row) * width + column);
    return OPAQUE | ColorScale.grey().of(grey, 0, 1);
  }
}
