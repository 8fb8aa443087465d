// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.Locale;
import java.util.StringJoiner;

/// Tensors as text: the first elements, summary figures, or all elements in nested brackets.
final class TensorText {

  /// Tensors up to this many elements are shown in full.
  static final int SMALL = 100;

  private TensorText() {}

  /// Every digit that tells the element from its neighbours of the same type.
  static String element(Tensor tensor, long index) {
    return switch (tensor.dtype()) {
      case FLOAT32 -> Float.toString((float) tensor.get(index));
      case FLOAT64 -> Double.toString(tensor.get(index));
      case BOOL -> tensor.get(index) != 0 ? "true" : "false";
      case INT32, INT64 -> Long.toString(tensor.getLong(index));
    };
  }

  static String first(Tensor tensor, int count) {
    StringJoiner text = new StringJoiner(", ", "", tensor.elements() > count ? ", …" : "");
    for (long i = 0; i < Math.min(count, tensor.elements()); i++) {
      text.add(element(tensor, i));
    }
    return text.toString();
  }

  /// Minimum, mean and maximum; dashes when there are no elements or no numbers.
  static String[] figures(Tensor tensor) {
    if (tensor.elements() == 0 || tensor.dtype() == DType.BOOL) {
      return new String[] {"-", "-", "-"};
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (long i = 0; i < tensor.elements(); i++) {
      double value = tensor.get(i);
      low = Math.min(low, value);
      high = Math.max(high, value);
      sum += value;
    }
    return new String[] {brief(low), brief(sum / tensor.elements()), brief(high)};
  }

  private static String brief(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }

  /// All elements, a row a line, in the brackets of NumPy; each line begins with `indent`.
  static String full(Tensor tensor, String indent) {
    long[] sizes = tensor.shape().sizes();
    if (sizes.length == 0 || tensor.elements() == 0) {
      return indent + (sizes.length == 0 ? element(tensor, 0) : "[]") + "\n";
    }
    int width = 0;
    for (long i = 0; i < tensor.elements(); i++) {
      width = Math.max(width, element(tensor, i).length());
    }
    StringBuilder text = new StringBuilder();
    long row = sizes[sizes.length - 1];
    for (long start = 0; start < tensor.elements(); start += row) {
      int opened = brackets(sizes, start);
      int closed = brackets(sizes, start + row);
      text.append(indent).append(" ".repeat(sizes.length - opened)).append("[".repeat(opened));
      for (long i = start; i < start + row; i++) {
        String element = element(tensor, i);
        text.append(i == start ? "" : ", ").append(" ".repeat(width - element.length()));
        text.append(element);
      }
      text.append("]".repeat(closed)).append('\n');
    }
    return text.toString();
  }

  /// How many axes begin (or, just past a row, end) at this element.
  private static int brackets(long[] sizes, long index) {
    int count = 0;
    long block = 1;
    for (int axis = sizes.length - 1; axis >= 0; axis--) {
      block *= sizes[axis];
      count += index % block == 0 ? 1 : 0;
    }
    return count;
  }
}
