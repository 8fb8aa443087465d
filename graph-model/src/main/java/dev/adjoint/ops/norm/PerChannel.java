// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.norm;

import dev.adjoint.op.ShapeScope;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;

/// What norms ask of operands that hold one number for each channel.
final class PerChannel {

  private PerChannel() {}

  static void requireRank(ShapeScope in, String port, int least) {
    Shape x = in.shape(port);
    if (x.rank() < least) {
      throw in.reject(
          "C1",
          port,
          "too few dimensions",
          least + " dimensions or more",
          x.rank() == 0 ? "a scalar" : x.display());
    }
  }

  static void requireVector(ShapeScope in, String code, String port, Dim channels) {
    Shape shape = in.shape(port);
    if (shape.rank() != 1 || !shape.dim(0).mayEqual(channels)) {
      throw in.reject(
          code, port, "one number for each channel", "[" + channels + "]", shape.display());
    }
  }
}
