// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import java.util.OptionalDouble;

/// What a watch shows at one moment.
///
/// @param value empty before it is computed
/// @param last whether it is that of the last iteration of a loop that the run is not stepped into
/// @param curve its number in every iteration that has been looked at since it is watched
public record WatchReading(OptionalDouble value, boolean last, IterationCurve curve) {
  public static final WatchReading NONE =
      new WatchReading(OptionalDouble.empty(), false, IterationCurve.EMPTY);

  WatchReading next(RunSnapshot now, OptionalDouble number, boolean inLast) {
    return new WatchReading(number, inLast, curve.seeing(now, number));
  }
}
