// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.source;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;

/// A value that is fed from outside at every run: a batch of pictures, their labels. Dimensions may
/// be names such as `N`; they are bound when the run begins, the same name to the same size
/// everywhere.
public final class Input {

  public static final Attribute<Shape> SHAPE =
      Attribute.shape("shape").doc("shape of the fed value; a name such as N is bound by the run");
  public static final Attribute<DType> DTYPE =
      Attribute.type("dtype").defaultsTo(DType.FLOAT32).doc("element type");

  public static final OpDef OP =
      OpDef.named("Input")
          .category(Category.DATA)
          .role(Role.INPUT)
          .summary("A value fed at every run")
          .formula("x")
          .output("x", in -> in.get(DTYPE))
          .attribute(SHAPE)
          .attribute(DTYPE)
          .shape(in -> in.get(SHAPE))
          .notDifferentiable("an input has no inputs; its own gradient is what people fetch")
          .build();

  private Input() {}
}
