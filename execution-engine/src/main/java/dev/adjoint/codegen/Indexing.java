// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Subscripts: what stands between brackets.
final class Indexing {
  private Indexing() {}

  /// `:, 3:7:2` for the axes of an array.
  static String ranges(long[] sizes, long[] starts, long[] steps, long[] counts) {
    return IntStream.range(0, sizes.length)
        .mapToObj(axis -> range(sizes[axis], starts[axis], steps[axis], counts[axis]))
        .collect(Collectors.joining(", "));
  }

  private static String range(long size, long start, long step, long count) {
    if (start == 0 && step == 1 && count == size) {
      return ":";
    }
    long end = start + step * count;
    String from = start == 0 && step > 0 ? "" : Long.toString(start);
    String to = end >= size && step > 0 || end < 0 ? "" : Long.toString(end);
    return from + ":" + to + (step == 1 ? "" : ":" + step);
  }

  /// `(slice(0, 6, 2), slice(None))`, for a subscript that is an argument.
  static String slices(long[] sizes, long[] starts, long[] steps, long[] counts) {
    return IntStream.range(0, sizes.length)
        .mapToObj(axis -> slice(range(sizes[axis], starts[axis], steps[axis], counts[axis])))
        .collect(Collectors.joining(", ", "(", sizes.length == 1 ? ",)" : ")"));
  }

  private static String slice(String range) {
    return Stream.of(range.split(":", -1))
        .map(part -> part.isEmpty() ? "None" : part)
        .collect(Collectors.joining(", ", "slice(", ")"));
  }

  /// `[:, :, index]`, an index in place of axis `axis`.
  static String along(int axis, String index) {
    return "[" + ":, ".repeat(axis) + index + "]";
  }
}
