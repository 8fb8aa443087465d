// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops;

import dev.adjoint.op.ShapeScope;
import dev.adjoint.type.Shape;

/// Axis numbers as ONNX writes them: 0 to rank - 1, or negative counting from the end.
public final class Axes {

  private Axes() {}

  /// Axis as an index from 0, rejected with `code` at `place` when it is not an axis of `shape`.
  public static int check(ShapeScope in, String code, String place, long axis, Shape shape) {
    int rank = shape.rank();
    if (axis < -rank || axis >= rank) {
      String range = "an axis from " + -rank + " to " + (rank - 1);
      throw in.reject(
          code,
          place,
          "there is no such axis in " + shape.display(),
          rank == 0 ? "at least one dimension" : range,
          rank == 0 ? "a scalar" : Long.toString(axis));
    }
    return index(axis, rank);
  }

  /// Rejects an operand that is neither a list of axes nor one alone.
  public static void requireList(ShapeScope in, String code, String port) {
    Shape axes = in.shape(port);
    if (axes.rank() > 1) {
      throw in.reject(
          code, port, "axes must be a list or one number", "one dimension", axes.display());
    }
  }

  /// Axis as an index from 0, of one that was checked before.
  public static int index(long axis, int rank) {
    return Math.toIntExact(axis < 0 ? axis + rank : axis);
  }
}
