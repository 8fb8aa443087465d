// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.session;

import dev.adjoint.type.Tensor;
import java.util.Map;

/// What a run knows beside the results of its nodes: the parameters that layers own, and what
/// decides its random numbers. Immutable.
///
/// @param values by full name (`dense/kernel`), as of the beginning of the iteration
/// @param training whether Dropout drops
/// @param runKey what the random numbers follow from
public record OwnedValues(Map<String, Tensor> values, boolean training, long runKey) {
  public static final OwnedValues NONE = new OwnedValues(Map.of(), false, 0);

  public OwnedValues {
    values = Map.copyOf(values);
  }
}
