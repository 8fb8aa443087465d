// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What was measured of one node in one run. What was not measured is empty.
///
/// @param gradientNorm Euclidean length of the loss's gradient by the node's output; of the largest
///   where there are several
/// @param deviation standard deviation of the first output's elements
/// @param deadShare share of an activation's units that are zero for every row of the batch
/// @param time of all the node's steps
/// @param sizeBytes of all outputs
public record NodeMeasure(
    OptionalDouble gradientNorm,
    OptionalDouble deviation,
    OptionalDouble deadShare,
    Optional<NodeTime> time,
    OptionalLong sizeBytes) {
  public static final NodeMeasure NONE =
      new NodeMeasure(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          OptionalLong.empty());
}
