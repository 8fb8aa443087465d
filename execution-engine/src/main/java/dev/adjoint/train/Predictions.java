// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.train;

/// What a classifier took each test row for, in the order of the rows. Not copied: read only.
///
/// @param labels what each row is
/// @param predicted the class with the highest score
/// @param confidence the probability of that class by softmax of the scores; not a number where
///   scores are no log-odds, as under a hinge loss
/// @param classes how many there are
public record Predictions(int[] labels, int[] predicted, float[] confidence, int classes) {

  public int rows() {
    return labels.length;
  }

  public boolean isRight(int row) {
    return labels[row] == predicted[row];
  }

  public Confusion confusion() {
    return Confusion.of(classes, labels, predicted);
  }
}
