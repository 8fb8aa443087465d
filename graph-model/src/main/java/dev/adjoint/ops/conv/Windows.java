// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.conv;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// How a window slides over all spatial axes of a known image; what shape rules, gradients and
/// kernels agree on.
public record Windows(List<WindowAxis> axes) {

  public Windows {
    axes = List.copyOf(axes);
  }

  /// Windows of given sizes that start `before` elements before the input.
  public static Windows of(
      long[] in,
      long[] out,
      long[] kernel,
      List<Long> strides,
      List<Long> dilations,
      List<Long> before) {
    List<WindowAxis> axes = new ArrayList<>();
    for (int axis = 0; axis < in.length; axis++) {
      axes.add(
          new WindowAxis(
              in[axis],
              out[axis],
              kernel[axis],
              strides.get(axis),
              dilations.get(axis),
              before.get(axis)));
    }
    return new Windows(axes);
  }

  public int rank() {
    return axes.size();
  }

  public WindowAxis axis(int index) {
    return axes.get(index);
  }

  /// Elements of the input.
  public long inputs() {
    return product(WindowAxis::in);
  }

  /// Number of windows.
  public long windows() {
    return product(WindowAxis::out);
  }

  /// Taps of one window.
  public long taps() {
    return product(WindowAxis::kernel);
  }

  public List<Long> strides() {
    return each(WindowAxis::stride);
  }

  public List<Long> dilations() {
    return each(WindowAxis::dilation);
  }

  public List<Long> before() {
    return each(WindowAxis::before);
  }

  /// One number an axis.
  public List<Long> each(ToLongFunction<WindowAxis> number) {
    return axes.stream().map(axis -> number.applyAsLong(axis)).toList();
  }

  public long[] sizes(ToLongFunction<WindowAxis> number) {
    return axes.stream().mapToLong(number).toArray();
  }

  private long product(ToLongFunction<WindowAxis> number) {
    long product = 1;
    for (WindowAxis axis : axes) {
      product = Math.multiplyExact(product, number.applyAsLong(axis));
    }
    return product;
  }
}
