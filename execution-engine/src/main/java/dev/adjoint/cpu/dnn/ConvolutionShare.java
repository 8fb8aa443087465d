// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.dnn;

import dev.adjoint.cpu.loop.Walk;
import dev.adjoint.cpu.window.Convolution;
import dev.adjoint.cpu.window.Convolution.Direction;
import dev.adjoint.ops.conv.WindowAxis;
import dev.adjoint.ops.conv.Windows;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Describes one part of a convolution to oneDNN: where image, filters and result of the part lie
/// in the operands of the whole, and in which layouts the library would rather have them.
final class ConvolutionShare {

  private final Dnn dnn;
  private final Convolution whole;
  private final Part part;
  private final Handles handles;
  private final Windows windows;

  ConvolutionShare(Dnn dnn, Convolution whole, Part part) {
    this.dnn = dnn;
    this.whole = whole;
    this.part = part;
    this.handles = new Handles(dnn);
    this.windows = whole.windows();
  }

  /// @throws IllegalStateException when the library refuses; nothing native is left behind
  Share build() {
    dnn.singleThreaded();
    try (Arena arena = Arena.ofConfined()) {
      return build(arena);
    } catch (IllegalStateException refused) {
      handles.run();
      throw refused;
    }
  }

  private Share build(Arena arena) {
    View image = image();
    View weights = weights();
    View result = result();
    long descriptor = descriptor(arena, image, weights, result);
    Share.Builder share = new Share.Builder(dnn, handles, descriptor);
    switch (whole.direction()) {
      case FORWARD -> {
        share.input(Dnn.SRC, Dnn.QUERY_SRC, image.own(), image.address());
        share.input(Dnn.WEIGHTS, Dnn.QUERY_WEIGHTS, weights.own(), weights.address());
        share.output(Dnn.DST, Dnn.QUERY_DST, result.own(), result.address());
        if (biased()) {
          share.plain(Dnn.BIAS, bias(), whole.bias().address() + 4 * firstFilter());
        }
      }
      case IMAGE_GRADIENT -> {
        share.input(Dnn.DIFF_DST, Dnn.QUERY_DIFF_DST, result.own(), result.address());
        share.input(Dnn.WEIGHTS, Dnn.QUERY_WEIGHTS, weights.own(), weights.address());
        share.output(Dnn.DIFF_SRC, Dnn.QUERY_DIFF_SRC, image.own(), image.address());
      }
      case WEIGHT_GRADIENT -> {
        share.input(Dnn.SRC, Dnn.QUERY_SRC, image.own(), image.address());
        share.input(Dnn.DIFF_DST, Dnn.QUERY_DIFF_DST, result.own(), result.address());
        share.output(Dnn.DIFF_WEIGHTS, Dnn.QUERY_DIFF_WEIGHTS, weights.own(), weights.address());
      }
    }
    return share.build();
  }

  /// Part of an operand: its descriptor in memory as it lies there, one in any layout, and where it
  /// begins.
  private record View(long own, long any, long address) {}

  private View image() {
    long first = part.groups().from() * whole.seen() + part.channels().from();
    long channels = part.groups().count() * part.channels().count();
    long[] sizes = windows.sizes(WindowAxis::in);
    return planes(whole.image(), whole.channels(), first, channels, sizes);
  }

  private View result() {
    long filters = part.groups().count() * part.filters().count();
    long[] sizes = windows.sizes(WindowAxis::out);
    return planes(whole.result(), whole.filters(), firstFilter(), filters, sizes);
  }

  private long firstFilter() {
    return part.groups().from() * whole.filtersInGroup() + part.filters().from();
  }

  /// Some images, some planes of each.
  private View planes(MemorySegment data, long planes, long first, long count, long[] sizes) {
    long[] dims = joined(sizes, part.images().count(), count);
    long[] strides = dense(joined(sizes, 1, planes));
    long offset = part.images().from() * strides[0] + first * strides[1];
    return view(data, dims, strides, offset);
  }

  private View weights() {
    long[] sizes = windows.sizes(WindowAxis::kernel);
    long filters = part.filters().count();
    long channels = part.channels().count();
    if (whole.groups() == 1) {
      long[] strides = dense(joined(sizes, 1, whole.seen()));
      long offset = part.filters().from() * strides[0] + part.channels().from() * strides[1];
      return view(whole.weights(), joined(sizes, filters, channels), strides, offset);
    }
    long[] strides = dense(joined(sizes, 1, whole.filtersInGroup(), whole.seen()));
    long[] dims = joined(sizes, part.groups().count(), filters, channels);
    return view(whole.weights(), dims, strides, part.groups().from() * strides[0]);
  }

  private View view(MemorySegment data, long[] dims, long[] strides, long offset) {
    return new View(
        handles.descriptor(dnn.strided(dims, strides)),
        handles.descriptor(dnn.anyLayout(dims)),
        data.address() + offset * Float.BYTES);
  }

  private boolean biased() {
    return whole.bias().byteSize() > 0;
  }

  private long bias() {
    long[] dims = {part.groups().count() * part.filters().count()};
    return handles.descriptor(dnn.strided(dims, new long[] {1}));
  }

  private long descriptor(Arena arena, View image, View weights, View result) {
    long strides = Dnn.dims(arena, windows.sizes(WindowAxis::stride));
    long gaps = Dnn.dims(arena, windows.sizes(axis -> axis.dilation() - 1));
    long before = Dnn.dims(arena, windows.sizes(WindowAxis::before));
    long after = Dnn.dims(arena, windows.sizes(WindowAxis::after));
    boolean forward = whole.direction() == Direction.FORWARD;
    long ahead =
        handles.primitiveDescriptor(
            dnn.made(
                "dnnl_convolution_forward_primitive_desc_create",
                "pliilllllllll",
                dnn.engine(),
                forward ? Dnn.FORWARD_INFERENCE : Dnn.FORWARD_TRAINING,
                Dnn.DIRECT,
                image.any(),
                weights.any(),
                forward && biased() ? bias() : 0L,
                result.any(),
                strides,
                gaps,
                before,
                after,
                dnn.attributes()));
    if (forward) {
      return ahead;
    }
    boolean toImage = whole.direction() == Direction.IMAGE_GRADIENT;
    return handles.primitiveDescriptor(
        toImage
            ? dnn.made(
                "dnnl_convolution_backward_data_primitive_desc_create",
                "plilllllllll",
                dnn.engine(),
                Dnn.DIRECT,
                image.any(),
                weights.any(),
                result.any(),
                strides,
                gaps,
                before,
                after,
                ahead,
                dnn.attributes())
            : dnn.made(
                "dnnl_convolution_backward_weights_primitive_desc_create",
                "plillllllllll",
                dnn.engine(),
                Dnn.DIRECT,
                image.any(),
                weights.any(),
                0L,
                result.any(),
                strides,
                gaps,
                before,
                after,
                ahead,
                dnn.attributes()));
  }

  private static long[] joined(long[] tail, long... head) {
    long[] all = new long[head.length + tail.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    return all;
  }

  private static long[] dense(long[] sizes) {
    return Walk.dense(sizes);
  }
}
