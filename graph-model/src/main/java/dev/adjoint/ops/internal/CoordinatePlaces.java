// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.Emitter;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;

/// Which row of a tensor each tuple of coordinates names. The tensor consists of `groups` blocks of
/// shape `shape`, their rows numbered on; the tuples are divided evenly among them. Negative
/// coordinates count from the end; one outside its axis stops the run.
public final class CoordinatePlaces {

  public static final Attribute<Shape> SHAPE =
      Attribute.shape("shape").doc("sizes of the axes that the coordinates are along");
  public static final Attribute<Long> GROUPS =
      Attribute.integer("groups").range(0, 9e18).doc("number of blocks");

  public static final OpDef OP =
      OpDef.named("CoordinatePlaces")
          .category(Category.INTERNAL)
          .summary("Numbers the rows that tuples of coordinates name")
          .formula("places[i] = number of (indices[i, 0], indices[i, 1], …)")
          .input("indices", "Tind", TypeSet.INTEGER)
          .output("places", DType.INT64)
          .attribute(SHAPE)
          .attribute(GROUPS)
          .shape(CoordinatePlaces::shape)
          .notDifferentiable("coordinates are whole numbers")
          .build();

  private CoordinatePlaces() {}

  private static Shape shape(ShapeScope in) {
    Shape indices = in.shape("indices");
    if (indices.rank() != 2 || !indices.dim(1).mayEqual(Dim.of(in.get(SHAPE).rank()))) {
      throw in.reject(
          "C1",
          "indices",
          "these are no tuples of coordinates in " + in.get(SHAPE).display(),
          "[n, " + in.get(SHAPE).rank() + "]",
          indices.display());
    }
    return indices.slice(0, 1);
  }

  /// @param indices `[n, rank of shape]`
  public static Value emit(Emitter emitter, Value indices, Shape shape, long groups) {
    return emitter.emit(OP, Attributes.of(SHAPE, shape).with(GROUPS, groups), indices);
  }
}
