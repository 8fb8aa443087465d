// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How a training run ended.
///
/// @param steps done in all, those before a resume included
/// @param stopped true when somebody stopped it
public record TrainingResult(
    long steps, double loss, Map<String, Double> metrics, boolean stopped, double seconds) {
  public TrainingResult {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }
}
