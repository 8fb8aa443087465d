// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.activation;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Elementwise;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.logic.LessOrEqual;
import dev.adjoint.type.DType;

/// Zeroes what is small and pulls the rest towards 0: with `bias` 0 hard shrinkage, with `bias =
/// lambd` soft shrinkage. Whole numbers are computed as reals and rounded towards zero.
public final class Shrink {
  public static final Attribute<Double> BIAS =
      Attribute.real("bias").defaultsTo(0.0).doc("how far the rest is pulled towards 0");

  public static final Attribute<Double> LAMBD =
      Attribute.real("lambd").defaultsTo(0.5).doc("largest size that becomes 0");

  public static final OpDef OP =
      Elementwise.INPUT_OUTPUT
          .composite(Elementwise.INPUT_OUTPUT.named("Shrink", 9, TypeSet.NUMERIC), Shrink::value)
          .category(Category.ACTIVATION)
          .summary("Zeroes the small and pulls in the rest")
          .formula("output = input < −λ ? input + bias : input > λ ? input − bias : 0")
          .chainRule("∂L/∂input = ∂L/∂output ∘ [|input| > λ]")
          .attribute(BIAS)
          .attribute(LAMBD)
          .build();

  private Shrink() {}

  private static Value value(Formula f, Value x, NodeScope node) {
    DType own = x.type().dtype();
    Value real = own.isFloating() ? x : f.cast(x, DType.FLOAT64);
    return f.cast(shrunk(f, real, node.get(LAMBD), node.get(BIAS)), own);
  }

  private static Value shrunk(Formula f, Value x, double edge, double bias) {
    Value positive =
        f.where(
            f.of(LessOrEqual.OP, x, f.scalar(edge, x)),
            f.scalar(0, x),
            f.sub(x, f.scalar(bias, x)));
    return f.where(f.less(x, f.scalar(-edge, x)), f.add(x, f.scalar(bias, x)), positive);
  }
}
