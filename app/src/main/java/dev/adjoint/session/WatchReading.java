// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import java.util.OptionalDouble;

/// What a watch shows at one moment.
///
/// @param value empty before it is computed
/// @param curve its number in every iteration that has been looked at since it is watched
public record WatchReading(OptionalDouble value, IterationCurve curve) {
  public static final WatchReading NONE =
      new WatchReading(OptionalDouble.empty(), IterationCurve.EMPTY);

  WatchReading next(RunSnapshot now, OptionalDouble number) {
    return new WatchReading(number, curve.seeing(now, number));
  }
}
