// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.opening;

/// What is being done to a file that is opened, in this order; a graph whose nodes all have places
/// is not laid out.
enum OpeningStage {
  READING("opening.reading"),
  CHECKING("opening.checking"),
  PLACING("opening.placing"),
  DRAWING("opening.drawing");

  private final String key;

  OpeningStage(String key) {
    this.key = key;
  }

  /// Of the words that say so; their argument is the name of the file.
  String key() {
    return key;
  }
}
