// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Rejection;
import dev.adjoint.op.ShapeScope;
import java.util.List;

/// What the ops that slide a window for other ops ask of their settings. Nobody but a compiler
/// writes them, but a file may say anything.
final class SlidingCheck {
  private final ShapeScope in;
  private final int axes;

  /// @param images ports of batches of images with channels, all of the same rank
  SlidingCheck(ShapeScope in, String... images) {
    this.in = in;
    this.axes = in.shape(images[0]).rank() - 2;
    for (String port : images) {
      if (in.shape(port).rank() != axes + 2 || axes < 0) {
        throw in.reject(
            "C1",
            port,
            "a window slides over images of one rank",
            "rank 2 or more, the same everywhere",
            in.shape(port).display());
      }
    }
  }

  /// One number an axis, none below `least`.
  SlidingCheck each(Attribute<List<Long>> key, long least) {
    List<Long> numbers = in.get(key);
    if (numbers.size() != axes || numbers.stream().anyMatch(number -> number < least)) {
      throw wrong(key.name(), axes + " numbers from " + least, numbers.toString());
    }
    return this;
  }

  SlidingCheck group(Attribute<Long> key, String port, int axis) {
    long group = in.get(key);
    var channels = in.shape(port).dim(axis);
    if (channels.isKnown() && channels.size() % group != 0) {
      throw wrong(key.name(), "a divisor of " + channels, Long.toString(group));
    }
    return this;
  }

  private Rejection.Raised wrong(String place, String expected, String actual) {
    return in.reject("C2", place, "the window has no such setting", expected, actual);
  }
}
