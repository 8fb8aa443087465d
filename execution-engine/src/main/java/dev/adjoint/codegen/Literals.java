// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Numbers as Python writes them.
final class Literals {
  /// More elements than this are no code that anybody reads.
  static final int LARGEST = 1 << 14;

  /// Lists of more elements than this have a line a row.
  private static final int LONG = 24;

  private Literals() {}

  static String number(Tensor tensor, long index) {
    DType dtype = tensor.dtype();
    if (dtype == DType.BOOL) {
      return tensor.get(index) != 0 ? "True" : "False";
    }
    return dtype.isInteger()
        ? Long.toString(tensor.getLong(index))
        : real(tensor.get(index), dtype);
  }

  static String real(double value, DType dtype) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      String name = Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
      return "float(\"" + name + "\")";
    }
    String text = dtype == DType.FLOAT32 ? Float.toString((float) value) : Double.toString(value);
    return text.replace("E", "e");
  }

  /// Nested lists: `[[1.0, 2.0], [3.0, 4.0]]`; long stretches of one number as `[0.0] * 64 + [1.0]
  /// * 32`.
  static String list(Tensor tensor) {
    List<Long> starts = tensor.shape().rank() == 1 ? starts(tensor) : List.of();
    return tensor.elements() > LONG && !starts.isEmpty() && starts.size() <= LONG / 3
        ? stretches(tensor, starts)
        : list(tensor, 0, 0, tensor.elements());
  }

  private static String stretches(Tensor vector, List<Long> starts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < starts.size(); i++) {
      long end = i + 1 < starts.size() ? starts.get(i + 1) : vector.elements();
      text.append(i == 0 ? "" : " + ")
          .append("[%s] * %d".formatted(number(vector, starts.get(i)), end - starts.get(i)));
    }
    return text.toString();
  }

  /// Where another number begins.
  private static List<Long> starts(Tensor vector) {
    return LongStream.range(0, vector.elements())
        .filter(i -> i == 0 || Double.compare(vector.get(i), vector.get(i - 1)) != 0)
        .boxed()
        .toList();
  }

  private static String list(Tensor tensor, int axis, long from, long count) {
    if (axis == tensor.shape().rank()) {
      return number(tensor, from);
    }
    long size = tensor.shape().sizes()[axis];
    long each = size == 0 ? 0 : count / size;
    String separator = count > LONG && axis + 1 < tensor.shape().rank() ? ",\n    " : ", ";
    return LongStream.range(0, size)
        .mapToObj(i -> list(tensor, axis + 1, from + i * each, each))
        .collect(Collectors.joining(separator, "[", "]"));
  }

  /// True when every element is the same.
  static boolean isFilled(Tensor tensor) {
    double first = tensor.elements() == 0 ? 0 : tensor.get(0);
    for (long i = 1; i < tensor.elements(); i++) {
      if (Double.compare(tensor.get(i), first) != 0) {
        return false;
      }
    }
    return tensor.elements() > 0;
  }
}
