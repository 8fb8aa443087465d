// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.train;

import java.util.Arrays;

/// How often rows of each label were taken for each class. Immutable.
public final class Confusion {

  private final int classes;

  /// Row by row: label, then prediction.
  private final long[] counts;

  private final long total;
  private final long correct;

  private Confusion(int classes, long[] counts) {
    this.classes = classes;
    this.counts = counts;
    total = Arrays.stream(counts).sum();
    long right = 0;
    for (int i = 0; i < classes; i++) {
      right += counts[i * classes + i];
    }
    correct = right;
  }

  /// @param labels from 0 to `classes` − 1; rows with another label are left out
  public static Confusion of(int classes, int[] labels, int[] predicted) {
    long[] counts = new long[classes * classes];
    for (int row = 0; row < labels.length; row++) {
      if (labels[row] >= 0 && labels[row] < classes) {
        counts[labels[row] * classes + predicted[row]]++;
      }
    }
    return new Confusion(classes, counts);
  }

  public int classes() {
    return classes;
  }

  /// Rows with that label that were taken for that class.
  public long count(int label, int predicted) {
    return counts[label * classes + predicted];
  }

  public long total() {
    return total;
  }

  /// Rows that were taken for what they are: the diagonal.
  public long correct() {
    return correct;
  }

  /// Not a number when there is no row.
  public double accuracy() {
    return (double) correct / total;
  }
}
