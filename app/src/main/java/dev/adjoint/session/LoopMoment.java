// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import java.util.Optional;
import java.util.OptionalLong;

/// A loop drawn out, at one moment of the run around it.
///
/// @param place which loop; empty while none is looked at, or no run is there
/// @param count how often it has run; empty before it did
/// @param at the iteration that the run is stepped into, from 0; empty outside the loop
/// @param snapshot the run with the numbers of every iteration so far, by the nodes drawn
public record LoopMoment(
    Optional<LoopPlace> place, OptionalLong count, OptionalLong at, RunSnapshot snapshot) {
  public static final LoopMoment NONE =
      new LoopMoment(
          Optional.empty(), OptionalLong.empty(), OptionalLong.empty(), RunSnapshot.NONE);
}
