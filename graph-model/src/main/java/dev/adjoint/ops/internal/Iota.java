// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.Folds;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;

/// The integers 0, 1, 2, … `size - 1`: what ranges, masks and places are computed from.
public final class Iota {

  public static final Attribute<Long> SIZE =
      Attribute.integer("size").range(0, 9e18).doc("number of elements");

  public static final OpDef OP =
      OpDef.named("Iota")
          .category(Category.INTERNAL)
          .summary("The integers from 0 on")
          .formula("y[i] = i")
          .output("y", DType.INT64)
          .attribute(SIZE)
          .shape(in -> Shape.of(in.get(SIZE)))
          .notDifferentiable("counting has no inputs")
          .fold(in -> Folds.filled(in, (out, i) -> out.setLong(i, i)))
          .build();

  private Iota() {}
}
