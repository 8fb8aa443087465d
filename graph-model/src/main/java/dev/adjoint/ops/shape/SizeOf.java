// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Category;
import dev.adjoint.op.FoldScope;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;

/// The op `Size`: the number of elements, 1 for a scalar.
public final class SizeOf {

  public static final OpDef OP =
      OpDef.named("Size")
          .since(25)
          .category(Category.INDEX)
          .summary("The number of elements")
          .formula("size = d₀ · d₁ · …")
          .input("data", "T", TypeSet.ANY)
          .output("size", DType.INT64)
          .shape(in -> Shape.SCALAR)
          .decomposition(SizeOf::expand)
          .notDifferentiable("a size does not change with the numbers in it")
          .foldTypes(SizeOf::fold)
          .build();

  private SizeOf() {}

  private static List<Value> expand(NodeScope node) {
    long elements = node.input("data").shape().elements();
    return List.of(node.constant(Tensor.vector(elements).reshaped(Shape.SCALAR)));
  }

  private static Optional<Tensor> fold(FoldScope in) {
    Shape data = in.types().getFirst().orElseThrow().shape();
    return data.isKnown()
        ? Optional.of(Tensor.vector(data.elements()).reshaped(Shape.SCALAR))
        : Optional.empty();
  }
}
