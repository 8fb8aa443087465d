// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.theme.Swatch;

/// Every run keeps its colour, so that its curves are known again.
final class RunColours {
  private static final Swatch[] SWATCHES = {
    Swatch.FORWARD,
    Swatch.PARAMETERS,
    Swatch.NORMALIZE,
    Swatch.LOSS,
    Swatch.DATA,
    Swatch.CONVOLUTION,
    Swatch.ACTIVATION,
    Swatch.LINEAR
  };

  private RunColours() {}

  static Swatch of(TrainedRun run) {
    return SWATCHES[run.number() % SWATCHES.length];
  }
}
