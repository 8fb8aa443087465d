// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.vision;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;

/// The shape rule of [DeformConv].
record DeformShape(ShapeScope in, Shape x, Shape w) {

  private static final long LARGEST = 1 << 30;

  static Shape of(ShapeScope in) {
    return new DeformShape(in, in.shape("X"), in.shape("W")).result();
  }

  /// Number `index` of a list that may be left out.
  static long entry(Attributes attributes, Attribute<List<Long>> key, int index, long usual) {
    return attributes.find(key).filter(l -> !l.isEmpty()).map(l -> l.get(index)).orElse(usual);
  }

  private Shape result() {
    boolean empty = x.rank() >= 3 && x.dims().subList(2, x.rank()).contains(Dim.of(0));
    if (x.rank() < 3 || empty || w.rank() != x.rank()) {
      throw in.reject(
          "C1",
          x.rank() < 3 || empty ? "X" : "W",
          "image and kernel have the same spatial axes, with places to read",
          "[N, C, D1…] and [M, C / group, k1…]",
          x.display() + " and " + w.display());
    }
    requireChannels();
    requireLists();
    List<Dim> out = new ArrayList<>();
    for (int axis = 0; axis < x.rank() - 2; axis++) {
      out.add(size(axis));
    }
    Dim kernel = w.product(2, w.rank());
    Dim groups = Dim.of(in.get(DeformConv.OFFSET_GROUP));
    Dim elements = groups.times(kernel);
    require("C5", "offset", out, elements.times(Dim.of(x.rank() - 2)));
    require("C5", "mask", out, elements);
    if (in.has("B")) {
      Shape bias = in.shape("B");
      if (bias.rank() != 1 || !bias.dim(0).mayEqual(w.dim(0))) {
        throw in.reject(
            "C6",
            "B",
            "there must be one number for each channel of the result",
            "[" + w.dim(0) + "]",
            bias.display());
      }
    }
    return Shape.of(List.of(x.dim(0), w.dim(0))).append(Shape.of(out));
  }

  private void requireChannels() {
    long group = in.get(DeformConv.GROUP);
    long shared = in.get(DeformConv.OFFSET_GROUP);
    Dim channels = x.dim(1);
    boolean fits =
        channels.mayEqual(w.dim(1).times(Dim.of(group)))
            && (!channels.isKnown() || channels.size() % shared == 0)
            && (!w.dim(0).isKnown() || w.dim(0).size() % group == 0);
    if (!fits) {
      throw in.reject(
          "C2",
          "W",
          "the channels do not go into the groups",
          channels + " channels in " + group + " groups, and in " + shared + " for the offsets",
          w.display());
    }
  }

  private void requireLists() {
    int axes = x.rank() - 2;
    requireList(DeformConv.STRIDES, axes, 1);
    requireList(DeformConv.DILATIONS, axes, 1);
    requireList(DeformConv.PADS, 2 * axes, 0);
    requireList(DeformConv.KERNEL_SHAPE, axes, 1);
    for (int axis = 0; axis < axes; axis++) {
      Dim own = w.dim(axis + 2);
      if (own.is(0)
          || (own.isKnown()
              && entry(in.attributes(), DeformConv.KERNEL_SHAPE, axis, own.size()) != own.size())) {
        throw in.reject(
            "C3",
            "kernel_shape",
            "the kernel is of another size",
            "the sizes of W, 1 or more",
            w.display());
      }
    }
  }

  private void requireList(Attribute<List<Long>> key, int length, long least) {
    List<Long> list = in.attributes().find(key).orElse(List.of());
    boolean sizes = list.stream().allMatch(n -> n >= least && n <= LARGEST);
    if (!sizes || (!list.isEmpty() && list.size() != length)) {
      throw in.reject(
          "C3",
          key.name(),
          "not a list of this kind",
          length + " numbers of at least " + least,
          list.toString());
    }
  }

  private Dim size(int axis) {
    Dim own = x.dim(axis + 2);
    Dim kernel = w.dim(axis + 2);
    if (!own.isKnown() || !kernel.isKnown()) {
      return Dim.UNKNOWN;
    }
    Attributes settings = in.attributes();
    long padded =
        own.size()
            + entry(settings, DeformConv.PADS, axis, 0)
            + entry(settings, DeformConv.PADS, axis + x.rank() - 2, 0);
    double reach = (kernel.size() - 1.0) * entry(settings, DeformConv.DILATIONS, axis, 1) + 1;
    if (reach > padded) {
      throw in.reject(
          "C4",
          "W",
          "the kernel is larger than the image with its pads",
          "at most " + padded + " elements",
          Double.toString(reach));
    }
    return Dim.of((padded - (long) reach) / entry(settings, DeformConv.STRIDES, axis, 1) + 1);
  }

  private void require(String code, String port, List<Dim> out, Dim channels) {
    if (!in.has(port)) {
      return;
    }
    Shape actual = in.shape(port);
    boolean fits =
        actual.rank() == x.rank()
            && actual.dim(0).mayEqual(x.dim(0))
            && actual.dim(1).mayEqual(channels);
    for (int axis = 0; fits && axis < out.size(); axis++) {
      fits = actual.dim(axis + 2).mayEqual(out.get(axis));
    }
    if (!fits) {
      throw in.reject(
          code,
          port,
          "this does not go with the kernel and the result",
          Shape.of(List.of(x.dim(0), channels)).append(Shape.of(out)).display(),
          actual.display());
    }
  }
}
