// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.vision;

/// One axis of a resize: where in the original an element of the result comes from.
///
/// @param from size of the original
/// @param to size of the result
/// @param scale as given, or `to / from`
/// @param length the size of the result before rounding
/// @param start begin of the region of interest, as a part of the original
/// @param end its end
record ResizedAxis(long from, long to, double scale, double length, double start, double end) {

  /// An axis of which the size is given.
  static ResizedAxis sized(long from, long to, double start, double end) {
    return new ResizedAxis(from, to, from == 0 ? 1 : (double) to / from, to, start, end);
  }

  boolean unchanged(String mode) {
    return from == to && scale == 1 && !mode.equals("tf_crop_and_resize");
  }

  /// Position in the original of element `x` of the result, by the coordinate transformation `mode`
  /// of ONNX.
  double source(long x, String mode) {
    double pixel = (x + 0.5) / scale - 0.5;
    return switch (mode) {
      case "half_pixel_symmetric" -> from / 2.0 * (1 - to / length) + pixel;
      case "pytorch_half_pixel" -> to > 1 ? pixel : 0;
      case "align_corners" -> length == 1 ? 0 : x * (from - 1) / (length - 1);
      case "asymmetric" -> x / scale;
      case "tf_crop_and_resize" ->
          to > 1
              ? start * (from - 1) + x * (end - start) * (from - 1) / (to - 1)
              : 0.5 * (start + end) * (from - 1);
      default -> pixel;
    };
  }

  /// Whether a position lies outside the original.
  boolean outside(double position) {
    return position < 0 || position > from - 1;
  }
}
