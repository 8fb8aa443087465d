// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import java.util.OptionalDouble;

/// What a watch shows at one moment.
///
/// @param value empty before it is computed
/// @param curve its number in every iteration that has been looked at since it is watched
public record WatchReading(OptionalDouble value, WatchOrigin origin, IterationCurve curve) {
  public static final WatchReading NONE =
      new WatchReading(OptionalDouble.empty(), WatchOrigin.MOMENT, IterationCurve.EMPTY);

  WatchReading next(RunSnapshot now, OptionalDouble number, WatchOrigin origin) {
    return new WatchReading(number, origin, curve.seeing(now, number));
  }
}
