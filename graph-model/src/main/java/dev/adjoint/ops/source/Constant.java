// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.source;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.Optional;

/// A tensor written into the graph. Because its value is known before the run it may serve as a
/// shape operand (`Reshape`, `Slice`, `Expand`, …).
public final class Constant {

  public static final Attribute<Tensor> VALUE = Attribute.tensor("value").doc("the tensor itself");
  public static final Attribute<DType> DTYPE =
      Attribute.type("dtype").optional().doc("element type; that of the value when left out");

  public static final OpDef OP =
      OpDef.named("Constant")
          .since(25)
          .category(Category.DATA)
          .role(Role.CONSTANT)
          .summary("A fixed tensor")
          .formula("c")
          .output("output", in -> value(in.attributes()).dtype())
          .attribute(VALUE)
          .attribute(DTYPE)
          .shape(in -> in.get(VALUE).shape())
          .constantValue(attributes -> Optional.of(value(attributes)))
          .notDifferentiable("a constant does not change")
          .build();

  private Constant() {}

  /// The value in its element type.
  private static Tensor value(Attributes attributes) {
    Tensor value = attributes.get(VALUE);
    return value.as(attributes.find(DTYPE).orElse(value.dtype()));
  }
}
