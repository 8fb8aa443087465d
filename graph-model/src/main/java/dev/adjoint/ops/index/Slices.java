// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.index;

import dev.adjoint.ops.Folds;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.Arrays;
import java.util.Optional;

/// A tensor as slices along one axis that can be compared, element after element. A NaN equals a
/// NaN and is larger than any number; 0 equals -0.
///
/// @param keys of the elements: long integers in their order
/// @param count number of slices
/// @param before runs that each slice consists of
/// @param after elements in a run
record Slices(Tensor whole, long[] keys, int count, int before, int after) {

  /// Slices that are equal, by number of class.
  ///
  /// @param first the first slice of each class
  /// @param of the class of each slice
  /// @param counts how many slices each class has
  record Classes(int[] first, int[] of, int[] counts) {}

  /// @param axis of the slices; single elements when empty
  static Slices of(Tensor whole, Optional<Integer> axis) {
    Shape shape = whole.shape();
    if (axis.isEmpty()) {
      return new Slices(whole, keys(whole), Math.toIntExact(shape.elements()), 1, 1);
    }
    int at = axis.get();
    return new Slices(
        whole,
        keys(whole),
        Math.toIntExact(shape.dim(at).size()),
        Math.toIntExact(shape.slice(0, at).elements()),
        Math.toIntExact(shape.slice(at + 1, shape.rank()).elements()));
  }

  private static long[] keys(Tensor whole) {
    if (!whole.dtype().isFloating()) {
      return whole.toLongs();
    }
    long[] keys = new long[Math.toIntExact(whole.elements())];
    for (int i = 0; i < keys.length; i++) {
      // Adding zero turns -0 into 0. All bits but the sign of negative numbers count backwards.
      long bits = Double.doubleToLongBits(whole.get(i) + 0.0);
      keys[i] = bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }
    return keys;
  }

  /// @param sorted whether classes are in ascending order, or in that of their first slices
  Classes classes(boolean sorted) {
    int[] order = IndexSort.sorted(count, this::compare);
    int[] of = new int[count];
    int[] first = new int[count];
    int found = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || compare(order[i - 1], order[i]) != 0) {
        // Sorting is stable: the first of equals is the first there is.
        first[found++] = order[i];
      }
      of[order[i]] = found - 1;
    }
    int[] starts = Arrays.copyOf(first, found);
    return counted(sorted ? new Classes(starts, of, new int[0]) : byComing(starts, of));
  }

  private static Classes byComing(int[] first, int[] of) {
    int[] order = IndexSort.sorted(first.length, (a, b) -> Integer.compare(first[a], first[b]));
    int[] rank = new int[order.length];
    int[] coming = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = i;
      coming[i] = first[order[i]];
    }
    int[] renamed = new int[of.length];
    for (int i = 0; i < of.length; i++) {
      renamed[i] = rank[of[i]];
    }
    return new Classes(coming, renamed, new int[0]);
  }

  private static Classes counted(Classes classes) {
    int[] counts = new int[classes.first.length];
    for (int one : classes.of) {
      counts[one]++;
    }
    return new Classes(classes.first, classes.of, counts);
  }

  private int compare(int a, int b) {
    for (int run = 0; run < before; run++) {
      int left = (run * count + a) * after;
      int right = (run * count + b) * after;
      for (int i = 0; i < after; i++) {
        int order = Long.compare(keys[left + i], keys[right + i]);
        if (order != 0) {
          return order;
        }
      }
    }
    return 0;
  }

  /// The slices `chosen`, as a tensor of shape `shape`.
  Tensor picked(int[] chosen, Shape shape) {
    Tensor picked = Tensor.zeros(new TensorType(whole.dtype(), shape));
    long to = 0;
    for (int run = 0; run < before; run++) {
      for (int slice : chosen) {
        long from = ((long) run * count + slice) * after;
        for (long i = 0; i < after; i++) {
          Folds.copy(whole, from + i, picked, to++);
        }
      }
    }
    return picked;
  }
}
