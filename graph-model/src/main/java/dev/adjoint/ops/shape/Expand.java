// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Category;
import dev.adjoint.op.FoldScope;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Folds;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Arrays;
import java.util.Optional;

/// Repeats elements to fill a larger shape, by the broadcasting rule in both directions.
public final class Expand {

  public static final OpDef OP =
      OpDef.named("Expand")
          .since(13)
          .category(Category.INDEX)
          .summary("Repeats elements to fill a larger shape")
          .formula("output = broadcast(input, shape)")
          .chainRule("∂L/∂input = Σ ∂L/∂output")
          .input("input", "T", TypeSet.ANY)
          .input("shape", "I", TypeSet.INT64)
          .output("output", "T")
          .shape(Expand::shape)
          .gradient(Expand::gradient)
          .fold(Expand::fold)
          .build();

  private Expand() {}

  private static Shape shape(ShapeScope in) {
    Shape input = in.shape("input");
    Shape list = ShapeOperand.list(in);
    return in.constant("shape")
        .map(sizes -> shape(in, input, sizes.toLongs()))
        .orElseGet(() -> ShapeOperand.unread(list, input.rank()));
  }

  private static Shape shape(ShapeScope in, Shape input, long[] target) {
    if (Arrays.stream(target).anyMatch(size -> size < 0)) {
      throw in.reject(
          "C2", "shape", "a size is negative", "sizes of 0 or more", Arrays.toString(target));
    }
    return Shape.broadcast(input, Shape.of(target))
        .orElseThrow(
            () ->
                in.reject(
                    "C3",
                    "shape",
                    "the input does not stretch to this shape",
                    "sizes that are 1 or equal to those of " + input.display(),
                    Shape.of(target).display()));
  }

  private static void gradient(GradientScope g) {
    if (g.wants("input")) {
      g.contribute("input", new Formula(g).sumTo(g.upstream("output"), g.input("input").shape()));
    }
  }

  private static Optional<Tensor> fold(FoldScope in) {
    Tensor input = in.in(0);
    Shape whole = in.result().shape();
    return Folds.picked(in, input, i -> Folds.broadcast(i, whole, input.shape()));
  }
}
