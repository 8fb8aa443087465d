// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.session;

import dev.adjoint.graph.PortRef;
import dev.adjoint.type.Tensor;
import java.util.Map;

/// What a run began with: parameters as they were before any update, also those that layers own,
/// and what decides its random numbers. Immutable.
///
/// @param sources inputs, constants and parameters as all steps before the updates saw them
/// @param values by full name (`dense/kernel`), as of the beginning of the iteration
/// @param training whether Dropout drops
/// @param runKey what the random numbers follow from
public record OwnedValues(
    Map<PortRef, Tensor> sources, Map<String, Tensor> values, boolean training, long runKey) {
  public static final OwnedValues NONE = new OwnedValues(Map.of(), Map.of(), false, 0);

  public OwnedValues {
    sources = Map.copyOf(sources);
    values = Map.copyOf(values);
  }
}
