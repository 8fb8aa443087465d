// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.SplittableRandom;

/// Random matrices that keep lengths: their rows, or their columns where these are fewer, stand at
/// right angles to each other. More than two axes count as a matrix `[all but the last, last]`.
///
/// Gram and Schmidt's way over normal numbers draws from all such matrices evenly (Haar); going
/// over each vector twice keeps the angles right to the last digits.
///
/// Source: Saxe, McClelland and Ganguli, 2014.
final class Orthogonal {

  private Orthogonal() {}

  /// @param length of each vector
  static Tensor of(TensorType type, SplittableRandom random, double length) {
    int rank = type.shape().rank();
    long all = type.shape().elements();
    if (all == 0) {
      return Tensor.of(type.dtype(), type.shape(), i -> 0);
    }
    int columns = rank == 0 ? 1 : Math.toIntExact(type.shape().sizes()[rank - 1]);
    int rows = Math.toIntExact(all / columns);
    boolean wide = rows < columns;
    double[][] vectors = vectors(Math.min(rows, columns), Math.max(rows, columns), random);
    return Tensor.of(
        type.dtype(),
        type.shape(),
        i -> {
          int row = (int) (i / columns);
          int column = (int) (i % columns);
          return length * (wide ? vectors[row][column] : vectors[column][row]);
        });
  }

  private static double[][] vectors(int count, int size, SplittableRandom random) {
    double[][] vectors = new double[count][size];
    for (int i = 0; i < count; i++) {
      double[] fresh = vectors[i];
      for (int k = 0; k < size; k++) {
        fresh[k] = random.nextGaussian();
      }
      for (int j = 0; j < 2 * i; j++) {
        double[] before = vectors[j % i];
        add(-product(before, fresh), before, fresh);
      }
      double norm = Math.sqrt(product(fresh, fresh));
      for (int k = 0; k < size; k++) {
        fresh[k] /= norm;
      }
    }
    return vectors;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  private static void add(double factor, double[] a, double[] sum) {
    for (int k = 0; k < a.length; k++) {
      sum[k] += factor * a[k];
    }
  }
}
