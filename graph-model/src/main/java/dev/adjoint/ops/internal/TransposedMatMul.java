// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;

/// Matrix product of operands of rank 2 or more, either of them taken as transposed in its last two
/// axes: the libraries below multiply so without moving an element. Made by the compiler out of
/// `MatMul` and `Transpose` after the backward pass has been built; no graph names it.
public final class TransposedMatMul {

  public static final Attribute<Boolean> TRANS_A =
      Attribute.flag("transA").defaultsTo(false).doc("A is given as its transpose");
  public static final Attribute<Boolean> TRANS_B =
      Attribute.flag("transB").defaultsTo(false).doc("B is given as its transpose");

  public static final OpDef OP =
      OpDef.named("TransposedMatMul")
          .category(Category.INTERNAL)
          .summary("Matrix product of transposed operands")
          .formula("Y = A' · B'")
          .input("A", "T", TypeSet.NUMERIC)
          .input("B", "T", TypeSet.NUMERIC)
          .output("Y", "T")
          .attribute(TRANS_A)
          .attribute(TRANS_B)
          .shape(TransposedMatMul::shape)
          .notDifferentiable("made by the compiler when the backward pass exists already")
          .build();

  private TransposedMatMul() {}

  private static Shape shape(ShapeScope in) {
    Shape a = flipped(in.shape("A"), in.get(TRANS_A));
    Shape b = flipped(in.shape("B"), in.get(TRANS_B));
    Dim inner = a.dim(a.rank() - 1);
    Dim rows = b.dim(b.rank() - 2);
    if (!inner.mayEqual(rows)) {
      throw in.reject(
          "C1", "B", "inner dimensions differ", "B with " + inner + " rows", rows + " rows");
    }
    return Shape.broadcast(a.slice(0, a.rank() - 2), b.slice(0, b.rank() - 2))
        .map(batch -> batch.append(Shape.of(List.of(a.dim(a.rank() - 2), b.dim(b.rank() - 1)))))
        .orElseThrow(
            () ->
                in.reject(
                    "C2",
                    "B",
                    "the leading dimensions do not broadcast",
                    "leading dimensions of " + a.display() + " or 1",
                    b.display()));
  }

  private static Shape flipped(Shape matrix, boolean flip) {
    int rank = matrix.rank();
    return flip
        ? matrix
            .slice(0, rank - 2)
            .append(Shape.of(List.of(matrix.dim(rank - 1), matrix.dim(rank - 2))))
        : matrix;
  }
}
