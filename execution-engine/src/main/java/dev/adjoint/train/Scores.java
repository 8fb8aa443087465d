// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.train;

import dev.adjoint.type.Tensor;

/// What the numbers are that a classification loss compares with labels, and so how a class is read
/// from them.
public enum Scores {
  /// A column for each class; softmax makes probabilities of a row.
  LOG_ODDS,
  /// A column for each class; only their order means something.
  MARGINS,
  /// One number a row: the probability of class 1.
  PROBABILITY,
  /// One number a row, whose sigmoid is the probability of class 1.
  LOGIT;

  boolean isBinary() {
    return this == PROBABILITY || this == LOGIT;
  }

  int classes(Tensor scores) {
    return isBinary() ? 2 : (int) scores.shape().dim(1).size();
  }

  /// The class with the highest score in a row; the first of equal ones, as argmax does.
  int best(Tensor scores, int row) {
    if (isBinary()) {
      return scores.get(row) > (this == LOGIT ? 0 : 0.5) ? 1 : 0;
    }
    int classes = classes(scores);
    int best = 0;
    for (int c = 1; c < classes; c++) {
      best =
          scores.get((long) row * classes + c) > scores.get((long) row * classes + best) ? c : best;
    }
    return best;
  }

  /// The probability of class `best`, not a number where scores do not tell it.
  double probability(Tensor scores, int row, int best) {
    return switch (this) {
      case LOG_ODDS -> softmax(scores, row, best);
      case MARGINS -> Double.NaN;
      case PROBABILITY -> best == 1 ? scores.get(row) : 1 - scores.get(row);
      case LOGIT -> 1 / (1 + Math.exp(-Math.abs(scores.get(row))));
    };
  }

  /// Shifted by the highest score so that nothing overflows.
  private static double softmax(Tensor scores, int row, int best) {
    int classes = (int) scores.shape().dim(1).size();
    double highest = scores.get((long) row * classes + best);
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      sum += Math.exp(scores.get((long) row * classes + c) - highest);
    }
    return 1 / sum;
  }
}
