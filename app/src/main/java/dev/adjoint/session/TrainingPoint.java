// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.type.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where a training run stands between two steps: a debugged run can go on from here as it would.
///
/// @param content the graph that is trained
/// @param states every state by name, what the optimizer remembers included
/// @param steps done so far
public record TrainingPoint(Content content, Map<String, Tensor> states, long steps) {
  public TrainingPoint {
    states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
  }

  /// What was learned, without what only the optimizer needs.
  public LearnedWeights weights() {
    return LearnedWeights.of(content, states);
  }
}
