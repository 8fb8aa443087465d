// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.type.Tensor;
import java.util.OptionalInt;

/// The pictures inside a tensor, numbered: one for each of `n` and, unless three channels make one
/// coloured picture, each of `c`. Holds the tensor and copies nothing.
///
/// @param coloured whether channels 0, 1, 2 are red, green, blue of one picture
public record TileGrid(
    Tensor tensor, ImageLayout layout, Extent size, Extent stride, boolean coloured) {

  /// Four numbers, one for each axis of a picture.
  record Extent(long n, long c, long h, long w) {}

  /// @param colour makes three channels one picture instead of three
  public static TileGrid of(Tensor tensor, ImageLayout layout, boolean colour) {
    long[] s = tensor.shape().sizes();
    Extent size = size(layout, s);
    Extent stride =
        switch (layout) {
          case HWC, NHWC, FLAT_HWC ->
              new Extent(size.h * size.w * size.c, 1, size.w * size.c, size.c);
          case HW, CHW, NHW, NCHW, FILTERS, FLAT, FLAT_CHW ->
              new Extent(size.c * size.h * size.w, size.h * size.w, size.w, 1);
        };
    return new TileGrid(tensor, layout, size, stride, colour && size.c == 3);
  }

  private static Extent size(ImageLayout layout, long[] s) {
    return switch (layout) {
      case HW -> new Extent(1, 1, s[0], s[1]);
      case HWC -> new Extent(1, s[2], s[0], s[1]);
      case CHW -> new Extent(1, s[0], s[1], s[2]);
      case NHW -> new Extent(s[0], 1, s[1], s[2]);
      case NCHW, FILTERS -> new Extent(s[0], s[1], s[2], s[3]);
      case NHWC -> new Extent(s[0], s[3], s[1], s[2]);
      case FLAT -> flat(s, 1);
      case FLAT_CHW, FLAT_HWC -> flat(s, 3);
    };
  }

  private static Extent flat(long[] s, long channels) {
    long side = Math.round(Math.sqrt((double) s[s.length - 1] / channels));
    return new Extent(s.length == 1 ? 1 : s[0], channels, side, side);
  }

  public long count() {
    return coloured ? size.n : size.n * size.c;
  }

  public int height() {
    return Math.toIntExact(size.h);
  }

  public int width() {
    return Math.toIntExact(size.w);
  }

  /// How many numbers make a pixel.
  public int channels() {
    return coloured ? 3 : 1;
  }

  /// Place of a pixel's number in the row-major order of the tensor.
  public long offset(long tile, long y, long x, int channel) {
    long n = coloured ? tile : tile / size.c;
    long c = coloured ? channel : tile % size.c;
    return n * stride.n + c * stride.c + y * stride.h + x * stride.w;
  }

  public double value(long tile, long y, long x, int channel) {
    return tensor.get(offset(tile, y, x, channel));
  }

  /// Which picture it is: `12`, or `12, 3` with its channel.
  public String caption(long tile) {
    if (coloured || size.c == 1) {
      return Long.toString(tile);
    }
    String channel = Long.toString(tile % size.c);
    return size.n == 1 ? channel : tile / size.c + ", " + channel;
  }

  /// The slice that is that picture; of flat pictures, which are rows, the slice as it was.
  public Slice slice(long tile, Slice before) {
    long n = coloured ? tile : tile / size.c;
    long c = coloured ? 0 : tile % size.c;
    return switch (layout) {
      case HW, FLAT, FLAT_CHW, FLAT_HWC -> before;
      case HWC -> running(before, 0, 1).movedTo(2, c);
      case CHW -> running(before, 1, 2).movedTo(0, c);
      case NHW -> running(before, 1, 2).movedTo(0, n);
      case NCHW, FILTERS -> running(before, 2, 3).movedTo(0, n).movedTo(1, c);
      case NHWC -> running(before, 1, 2).movedTo(0, n).movedTo(3, c);
    };
  }

  private static Slice running(Slice slice, int rows, int columns) {
    return new Slice(slice.tensor(), OptionalInt.of(rows), OptionalInt.of(columns), slice.at());
  }
}
