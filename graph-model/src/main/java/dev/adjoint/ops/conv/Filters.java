// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.conv;

import dev.adjoint.op.ShapeScope;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;
import java.util.stream.LongStream;

/// What a convolution and its transpose ask of their weights `W` and bias `B`, under labels that
/// both share.
final class Filters {

  private Filters() {}

  static void requireRank(ShapeScope in) {
    Shape x = in.shape("X");
    Shape w = in.shape("W");
    if (w.rank() != x.rank()) {
      throw in.reject(
          "C2",
          "W",
          "the filters have another number of dimensions than X " + x.display(),
          x.rank() + " dimensions",
          w.display());
    }
  }

  static void requireDivisible(ShapeScope in, Dim channels, String code, String what) {
    long group = in.get(Conv.GROUP);
    if (channels.isKnown() && channels.size() % group != 0) {
      throw in.reject(
          code,
          "group",
          "the " + what + " do not fall into equal groups",
          "a divisor of " + channels,
          Long.toString(group));
    }
  }

  static void requireKernelShape(ShapeScope in) {
    Shape w = in.shape("W");
    List<Long> said = in.attributes().find(Conv.KERNEL_SHAPE).orElse(List.of());
    Shape kernel = w.slice(2, w.rank());
    boolean fits = said.isEmpty() || said.size() == kernel.rank();
    for (int axis = 0; fits && axis < said.size(); axis++) {
      fits = !kernel.dim(axis).isKnown() || kernel.dim(axis).is(said.get(axis));
    }
    if (!fits) {
      throw in.reject(
          "C8", "kernel_shape", "not the spatial sizes of W", kernel.display(), said.toString());
    }
  }

  static void requireBias(ShapeScope in, Dim channels) {
    if (!in.has("B")) {
      return;
    }
    Shape b = in.shape("B");
    if (b.rank() != 1 || !b.dim(0).mayEqual(channels)) {
      throw in.reject(
          "C9",
          "B",
          "one number for each channel of the result",
          "[" + channels + "]",
          b.display());
    }
  }

  /// The axes over which the gradient by a bias is summed.
  static long[] allButChannels(int rank) {
    return LongStream.range(0, rank).filter(axis -> axis != 1).toArray();
  }
}
