// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.source;

import dev.adjoint.op.ShapeScope;
import dev.adjoint.type.Shape;

/// The shape rule that `Parameter` and `Variable` share: the declared shape, fully known, agreeing
/// with the literal first value if there is one.
final class States {

  private States() {}

  static Shape shape(ShapeScope in) {
    Shape shape = in.get(Parameter.SHAPE);
    if (!shape.isKnown()) {
      throw in.reject(
          "C1", "shape", "state needs a fixed shape", "known dimensions", shape.display());
    }
    in.attributes()
        .find(Parameter.VALUE)
        .filter(value -> !value.shape().equals(shape))
        .ifPresent(
            value -> {
              throw in.reject(
                  "C2",
                  "value",
                  "the first value has another shape",
                  shape.display(),
                  value.shape().display());
            });
    return shape;
  }
}
