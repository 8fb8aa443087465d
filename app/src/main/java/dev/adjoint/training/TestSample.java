// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import java.util.Optional;

/// One test row and what the net took it for.
///
/// @param row from 0
/// @param confidence probability of the predicted class; not a number where there is none
/// @param picture where the row is one
/// @param numbers the first numbers of the row, for rows that are no picture
public record TestSample(
    int row,
    int label,
    int predicted,
    double confidence,
    Optional<SamplePicture> picture,
    String numbers) {

  public boolean isRight() {
    return label == predicted;
  }
}
