// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.Emitter;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;

/// Where in a tensor of shape `shape`, its elements numbered in a row, each index points that
/// stands in the place of the coordinate along `axis`: the element at the index's own place in all
/// other axes. Negative indices count from the end; one outside the axis stops the run.
public final class ElementPlaces {

  public static final Attribute<Shape> SHAPE =
      Attribute.shape("shape").doc("shape of the tensor pointed into");
  public static final Attribute<Long> AXIS =
      Attribute.integer("axis").range(0, 1e9).doc("axis that the indices are along");

  public static final OpDef OP =
      OpDef.named("ElementPlaces")
          .category(Category.INTERNAL)
          .summary("Numbers the elements that indices along an axis name")
          .formula("places[i, j] = number of [indices[i, j], j]")
          .input("indices", "Tind", TypeSet.INTEGER)
          .output("places", DType.INT64)
          .attribute(SHAPE)
          .attribute(AXIS)
          .shape(in -> in.shape("indices"))
          .notDifferentiable("indices are whole numbers")
          .build();

  private ElementPlaces() {}

  /// The places of `indices` along `axis` of a tensor of shape `whole`.
  public static Value emit(Emitter emitter, Value indices, Shape whole, int axis) {
    return emitter.emit(OP, Attributes.of(SHAPE, whole).with(AXIS, (long) axis), indices);
  }
}
