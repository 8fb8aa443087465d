// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.type.Shape;

/// How many values a weight reads and how many it feeds, by which initializers scale: the two axes
/// of a matrix, `[in, out]`; channels times window of a filter, `[out, in, …]`.
public record Fan(double in, double out) {

  public static Fan of(Shape shape) {
    long[] sizes = shape.sizes();
    if (sizes.length < 2) {
      double all = sizes.length == 0 ? 1 : sizes[0];
      return new Fan(all, all);
    }
    double window = 1;
    for (int i = 2; i < sizes.length; i++) {
      window *= sizes[i];
    }
    double first = Math.max(1, sizes[0] * window);
    double second = Math.max(1, sizes[1] * window);
    return sizes.length == 2 ? new Fan(first, second) : new Fan(second, first);
  }
}
