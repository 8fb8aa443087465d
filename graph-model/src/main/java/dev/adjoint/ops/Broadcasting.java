// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops;

import dev.adjoint.op.ShapeScope;
import dev.adjoint.type.Shape;

/// The shape rule shared by all ops with ONNX's multidirectional broadcasting (constraint C1 of
/// each).
public final class Broadcasting {

  private Broadcasting() {}

  /// Broadcast shape of two named inputs.
  public static Shape of(ShapeScope in, String a, String b) {
    return of(in, in.shape(a), b);
  }

  /// Broadcast shape of what is there so far and one more input, which is blamed if they clash.
  public static Shape of(ShapeScope in, Shape soFar, String port) {
    return of(in, soFar, in.shape(port), port);
  }

  /// As above, for one wire of the variadic input `port`.
  public static Shape of(ShapeScope in, Shape soFar, Shape next, String port) {
    return Shape.broadcast(soFar, next)
        .orElseThrow(
            () ->
                in.reject(
                    "C1",
                    port,
                    "the shapes do not broadcast",
                    "dimensions that are equal or 1, aligned at the right, with " + soFar.display(),
                    next.display()));
  }
}
