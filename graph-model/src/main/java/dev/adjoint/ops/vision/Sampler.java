// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.vision;

import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.Maximum;
import dev.adjoint.ops.internal.Minimum;
import dev.adjoint.ops.math.Floor;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;

/// Reads images at positions that are computed in the run. Gradients flow to the images through the
/// gathering and to the positions through the weights.
///
/// @param rows every place of every image with its channels: `[images · places, channels]`
/// @param sizes of the spatial axes
record Sampler(Formula f, Value rows, List<Long> sizes) {

  /// @param images `[images, channels, spatial…]`
  static Sampler of(Formula f, Value images) {
    Shape shape = images.shape();
    List<Integer> last = new ArrayList<>();
    last.add(0);
    List<Long> sizes = new ArrayList<>();
    for (int axis = 2; axis < shape.rank(); axis++) {
      last.add(axis);
      sizes.add(shape.dim(axis).size());
    }
    last.add(1);
    Value channelsLast = f.transpose(images, last);
    Dim places = channelsLast.shape().product(0, shape.rank() - 1);
    return new Sampler(f, f.reshape(channelsLast, Shape.of(List.of(places, shape.dim(1)))), sizes);
  }

  /// What one way through the taps of all axes contributes: place in `rows` and weight.
  record Reading(Value row, Value weight) {}

  /// Every combination of one tap for each axis; shapes broadcast.
  ///
  /// @param image number of the image, int64
  List<Reading> readings(Value image, List<List<Tap>> axes) {
    List<Reading> readings = List.of();
    for (int axis = 0; axis < axes.size(); axis++) {
      Value size = f.scalar(sizes.get(axis), DType.INT64);
      List<Reading> longer = new ArrayList<>();
      for (Tap tap : axes.get(axis)) {
        Value place = f.cast(tap.place(), DType.INT64);
        if (axis == 0) {
          longer.add(new Reading(f.add(f.mul(image, size), place), tap.weight()));
        }
        for (Reading before : readings) {
          longer.add(
              new Reading(
                  f.add(f.mul(before.row, size), place), f.mul(before.weight, tap.weight())));
        }
      }
      readings = longer;
    }
    return readings;
  }

  /// Channels at a reading times its weight: a last axis of channels more than the reading has.
  Value weighted(Reading reading) {
    Value picked = f.emit().emit(Gather.OP, rows, reading.row);
    Value weight = f.cast(reading.weight, rows.type().dtype());
    return f.mul(picked, f.reshape(weight, weight.shape().append(Shape.of(1))));
  }

  /// Channels at a reading as they are, and 0 where its weight is 0: for elements of any type.
  Value picked(Reading reading) {
    Value picked = f.emit().emit(Gather.OP, rows, reading.row);
    Value read = f.greater(reading.weight, f.scalar(0, reading.weight));
    return f.where(f.reshape(read, read.shape().append(Shape.of(1))), picked, f.scalar(0, picked));
  }

  /// The sum over all readings.
  Value sum(List<Reading> readings) {
    Value sum = weighted(readings.getFirst());
    for (Reading reading : readings.subList(1, readings.size())) {
      sum = f.add(sum, weighted(reading));
    }
    return sum;
  }

  /// The two neighbours of a position along `axis`; one that is outside weighs nothing.
  List<Tap> linear(int axis, Value position) {
    Value before = f.emit().emit(Floor.OP, position);
    Value part = f.sub(position, before);
    Value one = f.scalar(1, position);
    return List.of(masked(axis, before, f.sub(one, part)), masked(axis, f.add(before, one), part));
  }

  /// A tap that weighs nothing where its place is outside.
  Tap masked(int axis, Value place, Value weight) {
    Value inside = within(axis, place);
    return new Tap(inside, f.where(f.equal(inside, place), weight, f.scalar(0, weight)));
  }

  /// Moved to the border where it is outside.
  Value within(int axis, Value place) {
    Value low = f.emit().emit(Maximum.OP, place, f.scalar(0, place));
    return f.emit().emit(Minimum.OP, low, f.scalar(sizes.get(axis) - 1, place));
  }
}
