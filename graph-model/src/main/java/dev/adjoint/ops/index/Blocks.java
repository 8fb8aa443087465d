// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.index;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Blocks that are taken from a picture with a border, axis by axis.
///
/// @param pads before every axis, then after every axis
record Blocks(
    long[] image, long[] block, List<Long> strides, List<Long> dilations, List<Long> pads) {

  static Blocks of(Attributes attributes, Tensor image, Tensor block) {
    int axes = Math.toIntExact(image.elements());
    List<Long> ones = Collections.nCopies(axes, 1L);
    return new Blocks(
        image.toLongs(),
        block.toLongs(),
        attributes.find(Col2Im.STRIDES).orElse(ones),
        attributes.find(Col2Im.DILATIONS).orElse(ones),
        attributes.find(Col2Im.PADS).orElse(Collections.nCopies(2 * axes, 0L)));
  }

  /// Rejects attributes and sizes that describe no blocks, and an input that does not consist of
  /// these.
  void require(ShapeScope in, Shape input) {
    requireList(in, "strides", strides, image.length, 1);
    requireList(in, "dilations", dilations, image.length, 1);
    requireList(in, "pads", pads, 2 * image.length, 0);
    long columns = 1;
    for (int axis = 0; axis < image.length; axis++) {
      if (image[axis] < 0 || block[axis] < 1 || count(axis) < 1) {
        throw in.reject(
            "C4",
            "block_shape",
            "the blocks do not fit into the picture",
            "blocks of at least 1 within " + Arrays.toString(image),
            Arrays.toString(block));
      }
      columns = Math.multiplyExact(columns, count(axis));
    }
    Dim channels = input.dim(1);
    boolean whole = !channels.isKnown() || channels.size() % blockSize() == 0;
    if (!whole || !input.dim(2).mayEqual(Dim.of(columns))) {
      throw in.reject(
          "C5",
          "input",
          "the columns are not those of such blocks",
          "a multiple of " + blockSize() + " rows and " + columns + " columns",
          input.display());
    }
  }

  private static void requireList(
      ShapeScope in, String name, List<Long> list, int length, long least) {
    if (list.size() != length || list.stream().anyMatch(n -> n < least || n > Integer.MAX_VALUE)) {
      throw in.reject(
          "C3",
          name,
          name + " do not fit the axes of the picture",
          length + " numbers of at least " + least,
          list.toString());
    }
  }

  long blockSize() {
    return Shape.of(block).elements();
  }

  long before(int axis) {
    return pads.get(axis);
  }

  /// Sizes of the picture with its border.
  long[] padded() {
    long[] sizes = image.clone();
    for (int axis = 0; axis < sizes.length; axis++) {
      long border = pads.get(axis) + pads.get(axis + sizes.length);
      sizes[axis] = Math.addExact(sizes[axis], border);
    }
    return sizes;
  }

  long paddedSize() {
    return Shape.of(padded()).elements();
  }

  /// Blocks along one axis; less than 1 when none fits.
  private long count(int axis) {
    long reach = Math.addExact(Math.multiplyExact(dilations.get(axis), block[axis] - 1), 1);
    long free = padded()[axis] - reach;
    return free < 0 ? 0 : free / strides.get(axis) + 1;
  }

  /// Where in the picture with its border each element of a column goes: `[block · columns]`.
  Tensor places() {
    int axes = image.length;
    long[] counts = new long[axes];
    for (int axis = 0; axis < axes; axis++) {
      counts[axis] = count(axis);
    }
    long columns = Shape.of(counts).elements();
    long[] padded = padded();
    Tensor places =
        Tensor.zeros(TensorType.of(DType.INT64, Math.multiplyExact(blockSize(), columns)));
    for (long i = 0; i < places.elements(); i++) {
      long element = i / columns;
      long column = i % columns;
      long place = 0;
      long stride = 1;
      for (int axis = axes - 1; axis >= 0; axis--) {
        long at =
            element % block[axis] * dilations.get(axis) + column % counts[axis] * strides.get(axis);
        place += at * stride;
        stride *= padded[axis];
        element /= block[axis];
        column /= counts[axis];
      }
      places.setLong(i, place);
    }
    return places;
  }
}
