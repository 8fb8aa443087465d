// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

/// Where the words for a state are in the messages.
final class StateWords {
  private StateWords() {}

  static String key(TrainingState state) {
    return switch (state) {
      case NONE -> "train.not-yet";
      case LOADING -> "train.loading";
      case RUNNING -> "train.running";
      case PAUSED -> "train.paused";
      case STOPPED -> "train.stopped";
      case DONE -> "train.done";
      case FAILED -> "train.failed";
    };
  }
}
