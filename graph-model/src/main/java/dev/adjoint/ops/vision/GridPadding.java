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
      case "border" -> sampler.within(axis, position);
      case "reflection" -> sampler.within(axis, reflected(axis, position));
      default -> position;
    };
  }

  /// As [#moved], but up to half an element outside, where the image still is, a position stays: a
  /// filter that looks beyond its neighbours reads differently there.
  Value folded(int axis, Value position) {
    return switch (mode) {
      case "border" -> {
        Value low = f.scalar(low(), position);
        Value high = f.scalar(low() + span(axis), position);
        Value inside = sampler.within(axis, position);
        Value above = f.where(f.greater(position, high), inside, position);
        yield f.where(f.greater(low, position), inside, above);
      }
      case "reflection" -> reflected(axis, position);
      default -> position;
    };
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
