// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;

/// Cuts off what is below `min` or above `max`. At the bounds the gradient passes, as in PyTorch;
/// where `min` is above `max`, everything becomes `max`. NaN stays.
public final class Clip {
  public static final OpDef OP =
      OpDef.named("Clip")
          .since(13)
          .category(Category.MATH)
          .summary("Cuts off what is below or above the bounds")
          .formula("output = min(max(input, min), max)")
          .chainRule(
              "∂L/∂input = ∂L/∂output ∘ [min ≤ input ≤ max]",
              "∂L/∂min = Σ ∂L/∂output ∘ [input < min]",
              "∂L/∂max = Σ ∂L/∂output ∘ [input > max]")
          .input("input", "T", TypeSet.NUMERIC)
          .optionalInput("min", "T", TypeSet.NUMERIC)
          .optionalInput("max", "T", TypeSet.NUMERIC)
          .output("output", "T")
          .shape(Clip::shape)
          .decomposition(Clip::expand)
          .build();

  private Clip() {}

  private static Shape shape(ShapeScope in) {
    for (String bound : List.of("min", "max")) {
      if (in.has(bound) && !mayBeOneNumber(in.shape(bound))) {
        throw in.reject(
            "C1", bound, "a bound is one number", "a scalar", in.shape(bound).display());
      }
    }
    return in.shape("input");
  }

  private static boolean mayBeOneNumber(Shape bound) {
    return bound.dims().stream().allMatch(dim -> dim.mayEqual(Dim.ONE));
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value x = node.input("input");
    if (node.has("min")) {
      Value min = f.reshape(node.input("min"), Shape.SCALAR);
      x = f.where(f.less(x, min), min, x);
    }
    if (node.has("max")) {
      Value max = f.reshape(node.input("max"), Shape.SCALAR);
      x = f.where(f.greater(x, max), max, x);
    }
    return List.of(x);
  }
}
