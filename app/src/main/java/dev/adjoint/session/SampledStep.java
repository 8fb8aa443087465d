// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.scene.RunPicture;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// One training step taken apart: what it shows on the canvas and what was measured in it.
///
/// @param parameterNorms Euclidean length of the loss's gradient by every trainable state, by its
///   name, such as `W` or `dense/kernel`
public record SampledStep(
    RunPicture picture, RunMeasures measures, SequencedMap<String, Double> parameterNorms) {
  public SampledStep {
    parameterNorms = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameterNorms));
  }

  /// Which step it was, from 0.
  public long step() {
    return measures.step();
  }
}
