// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.type.Tensor;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a watch shows at one moment.
///
/// @param value empty before it is computed
/// @param single whether what is watched is that number and no tensor of several
/// @param curve its number in every iteration that has been looked at since it is watched
public record WatchReading(
    OptionalDouble value, boolean single, WatchOrigin origin, IterationCurve curve) {
  public static final WatchReading NONE =
      new WatchReading(OptionalDouble.empty(), false, WatchOrigin.MOMENT, IterationCurve.EMPTY);

  /// Before it is computed it is taken for what it last was.
  WatchReading next(RunSnapshot now, Optional<Known> known, WatchOrigin origin) {
    OptionalDouble number = known.map(Known::number).orElse(OptionalDouble.empty());
    boolean one = known.map(last -> last.tensor().elements() == 1).orElse(single);
    return new WatchReading(number, one, origin, curve.seeing(now, number));
  }

  /// What was read of a tensor.
  record Known(Tensor tensor, OptionalDouble number) {}
}
