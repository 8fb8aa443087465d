// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;

/// What [DepthToSpace] and [SpaceToDepth] share: pictures `[n, c, h, w]` and the side of a block.
final class BlockShape {

  static final Attribute<Long> BLOCKSIZE =
      Attribute.integer("blocksize").range(1, 1 << 20).doc("side of a block, in pixels");

  private BlockShape() {}

  /// The input's shape; rejects with C1 what is no batch of pictures.
  static Shape pictures(ShapeScope in) {
    Shape input = in.shape("input");
    if (input.rank() != 4) {
      throw in.reject(
          "C1", "input", "this is no batch of pictures", "[n, c, h, w]", input.display());
    }
    return input;
  }

  /// A dimension divided by `divisor`; rejects with `code` what does not divide.
  static Dim divided(ShapeScope in, String code, Shape input, int axis, long divisor) {
    Dim dim = input.dim(axis);
    if (!dim.isKnown()) {
      return divisor == 1 ? dim : Dim.UNKNOWN;
    }
    if (dim.size() % divisor != 0) {
      throw in.reject(
          code,
          "input",
          "dimension " + axis + " does not divide into blocks",
          "a multiple of " + divisor,
          dim.toString());
    }
    return Dim.of(dim.size() / divisor);
  }
}
