// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.vision;

import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.math.Abs;
import dev.adjoint.ops.math.Floor;

/// What a position outside the image stands for.
///
/// @param mode `zeros`, `border` or `reflection`
/// @param corners whether the ends of the image are the middles of its outer elements, or their
///   edges
record GridPadding(Formula f, Sampler sampler, String mode, boolean corners) {

  /// A position from -1 to 1 as a number of elements.
  Value unfolded(int axis, Value position) {
    double size = sampler.sizes().get(axis);
    double factor = (corners ? size - 1 : size) / 2;
    double shift = (size - 1) / 2;
    return f.add(f.mul(position, f.scalar(factor, position)), f.scalar(shift, position));
  }

  /// The position inside that a position outside stands for; as it is where nothing is outside.
  Value moved(int axis, Value position) {
    return switch (mode) {
      case "border" -> cut(axis, position);
      case "reflection" -> cut(axis, reflected(axis, position));
      default -> position;
    };
  }

  /// As [#moved], for a filter that looks beyond its neighbours: it reads differently up to half an
  /// element outside, and beyond a border it is its taps that stay inside.
  Value folded(int axis, Value position) {
    return mode.equals("reflection") ? reflected(axis, position) : position;
  }

  /// Moved to the border where it is outside. Already on the border it has no slope, as in PyTorch.
  private Value cut(int axis, Value position) {
    Value low = f.scalar(0, position);
    Value high = f.scalar(sampler.sizes().get(axis) - 1, position);
    Value above = f.where(f.greater(position, low), position, low);
    return f.where(f.greater(high, above), above, high);
  }

  /// Where the image begins.
  private double low() {
    return corners ? 0 : -0.5;
  }

  /// How long the image is.
  private double span(int axis) {
    return sampler.sizes().get(axis) - (corners ? 1 : 0);
  }

  /// A tap at a whole place, for filters that look beyond the nearest neighbours.
  Tap tap(int axis, Value place, Value weight) {
    return mode.equals("zeros")
        ? sampler.masked(axis, place, weight)
        : new Tap(moved(axis, place), weight);
  }

  /// Folds the axis at both ends, as often as it takes.
  private Value reflected(int axis, Value position) {
    double low = low();
    double span = span(axis);
    if (span == 0) {
      return f.mul(position, f.scalar(0, position));
    }
    Value distance = f.emit().emit(Abs.OP, f.sub(position, f.scalar(low, position)));
    Value twice = f.scalar(2 * span, position);
    Value turns = f.emit().emit(Floor.OP, f.div(distance, twice));
    Value rest = f.sub(distance, f.mul(turns, twice));
    Value back = f.sub(twice, rest);
    Value folded = f.where(f.greater(rest, f.scalar(span, position)), back, rest);
    return f.add(folded, f.scalar(low, position));
  }
}
