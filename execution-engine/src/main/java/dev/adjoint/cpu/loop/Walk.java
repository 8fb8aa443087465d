// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.loop;

import java.util.Arrays;

/// A walk over an output in row-major order together with operands that lie in memory some other
/// way: broadcast, transposed, sliced. Neighbouring axes that every operand steps through evenly
/// are merged, so that equal shapes become one row and a bias becomes two axes. The last axis is
/// the row: kernels loop over it and ask for offsets once a row.
public final class Walk {

  private final long elements;
  private final long[] sizes;
  private final long[][] strides;

  private Walk(long elements, long[] sizes, long[][] strides) {
    this.elements = elements;
    this.sizes = sizes;
    this.strides = strides;
  }

  /// @param sizes of the output
  /// @param strides for each operand one step an axis, in elements
  public static Walk of(long[] sizes, long[]... strides) {
    int operands = strides.length;
    long[] merged = new long[sizes.length + 1];
    long[][] steps = new long[operands][sizes.length + 1];
    int rank = 0;
    for (int axis = 0; axis < sizes.length; axis++) {
      if (sizes[axis] == 1) {
        continue;
      }
      if (rank > 0 && continues(steps, rank - 1, strides, axis, sizes[axis])) {
        merged[rank - 1] *= sizes[axis];
      } else {
        merged[rank++] = sizes[axis];
      }
      for (int operand = 0; operand < operands; operand++) {
        steps[operand][rank - 1] = strides[operand][axis];
      }
    }
    if (rank == 0) {
      merged[rank++] = 1;
    }
    for (int operand = 0; operand < operands; operand++) {
      steps[operand] = Arrays.copyOf(steps[operand], rank);
    }
    return new Walk(product(sizes), Arrays.copyOf(merged, rank), steps);
  }

  private static boolean continues(
      long[][] steps, int last, long[][] strides, int axis, long size) {
    for (int operand = 0; operand < steps.length; operand++) {
      if (steps[operand][last] != strides[operand][axis] * size) {
        return false;
      }
    }
    return true;
  }

  /// Steps of a dense row-major tensor.
  public static long[] dense(long[] sizes) {
    long[] strides = new long[sizes.length];
    long stride = 1;
    for (int axis = sizes.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= sizes[axis];
    }
    return strides;
  }

  /// Steps through a dense operand of `sizes` that is broadcast to `out`: 0 where it is repeated.
  public static long[] broadcast(long[] sizes, long[] out) {
    long[] own = dense(sizes);
    long[] strides = new long[out.length];
    int missing = out.length - sizes.length;
    for (int axis = 0; axis < sizes.length; axis++) {
      strides[axis + missing] = sizes[axis] == 1 ? 0 : own[axis];
    }
    return strides;
  }

  public static long product(long[] sizes) {
    long product = 1;
    for (long size : sizes) {
      product *= size;
    }
    return product;
  }

  /// All elements of the output.
  public long elements() {
    return elements;
  }

  /// Axes left after merging; at least one.
  public int rank() {
    return sizes.length;
  }

  public long size(int axis) {
    return sizes[axis];
  }

  public long stride(int operand, int axis) {
    return strides[operand][axis];
  }

  /// Elements of one row.
  public long row() {
    return sizes[sizes.length - 1];
  }

  /// Step of the operand from one element of a row to the next.
  public long step(int operand) {
    return strides[operand][sizes.length - 1];
  }

  /// Where row `index` of the operand begins.
  public long offset(int operand, long index) {
    long[] own = strides[operand];
    long offset = 0;
    for (int axis = sizes.length - 2; axis > 0; axis--) {
      offset += index % sizes[axis] * own[axis];
      index /= sizes[axis];
    }
    return sizes.length > 1 ? offset + index * own[0] : 0;
  }
}
