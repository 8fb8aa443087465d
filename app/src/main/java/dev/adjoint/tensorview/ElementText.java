// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.control.Numbers;
import dev.adjoint.type.Tensor;

/// One element as text: as people read it, or exactly.
final class ElementText {
  private ElementText() {}

  /// Four digits of a floating number, every digit of an integer, `true` or `false`.
  static String of(Tensor tensor, long offset) {
    return switch (tensor.dtype().kind()) {
      case FLOATING -> Numbers.brief(tensor.get(offset));
      case INTEGER -> Long.toString(tensor.getLong(offset)).replace('-', '−');
      case BOOLEAN -> Boolean.toString(tensor.getLong(offset) != 0);
    };
  }

  /// Digits enough to get the very same element back, in the notation of programs.
  static String exact(Tensor tensor, long offset) {
    double value = tensor.get(offset);
    if (tensor.dtype().isFloating() && !Double.isFinite(value)) {
      return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }
    return switch (tensor.dtype()) {
      case FLOAT32 -> Float.toString((float) value);
      case FLOAT64 -> Double.toString(value);
      case INT32, INT64, BOOL -> Long.toString(tensor.getLong(offset));
    };
  }

  /// The index in all axes, such as `[3, 0, 17]`, of an element by its place in row-major order.
  static String index(Tensor tensor, long offset) {
    long[] sizes = tensor.shape().sizes();
    String text = "";
    long rest = offset;
    for (int axis = sizes.length - 1; axis >= 0; axis--) {
      text = rest % sizes[axis] + (text.isEmpty() ? "" : ", ") + text;
      rest /= sizes[axis];
    }
    return "[" + text + "]";
  }
}
