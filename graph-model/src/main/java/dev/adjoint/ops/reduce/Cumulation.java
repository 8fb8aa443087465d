// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.reduce;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpBuilder;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Axes;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Optional;

/// What running totals share: ports `x` and `axis`, and the attributes `exclusive` and `reverse`.
final class Cumulation {

  static final Attribute<Boolean> EXCLUSIVE =
      Attribute.flag("exclusive").defaultsTo(false).doc("1 leaves the element itself out");

  static final Attribute<Boolean> REVERSE =
      Attribute.flag("reverse").defaultsTo(false).doc("1 starts at the end of the axis");

  private Cumulation() {}

  static OpBuilder named(String name, int since) {
    return OpDef.named(name)
        .since(since)
        .category(Category.REDUCE)
        .input("x", "T", TypeSet.NUMERIC)
        .input("axis", "T2", TypeSet.INTEGER)
        .output("y", "T")
        .attribute(EXCLUSIVE)
        .attribute(REVERSE);
  }

  /// Checks the axis as far as it is known; its value, or empty.
  static Optional<Integer> axis(ShapeScope in) {
    Shape shape = in.shape("axis");
    if (shape.isKnown() && shape.elements() != 1) {
      throw in.reject(
          "C1", "axis", "a running total goes along one axis", "one number", shape.display());
    }
    Optional<Tensor> axis = in.constant("axis");
    return axis.map(value -> Axes.check(in, "C2", "axis", value.getLong(0), in.shape("x")));
  }
}
