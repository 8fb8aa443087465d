// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.linear;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.shape.Transpose;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// Matrix product of `[…, m, k]` and `[…, k, n]` with broadcast leading dimensions, as
/// `numpy.matmul`; a vector operand counts as a row (left) or column (right) that is dropped again
/// from the result.
public final class MatMul {

  public static final OpDef OP =
      OpDef.named("MatMul")
          .since(13)
          .category(Category.LINEAR)
          .summary("Matrix product, like numpy.matmul")
          .formula("Y = A · B")
          .chainRule("∂L/∂A = ∂L/∂Y · Bᵀ", "∂L/∂B = Aᵀ · ∂L/∂Y")
          .input("A", "T", TypeSet.NUMERIC)
          .input("B", "T", TypeSet.NUMERIC)
          .output("Y", "T")
          .shape(MatMul::shape)
          .gradient(MatMul::gradient)
          .build();

  private MatMul() {}

  private static Shape shape(ShapeScope in) {
    Shape a = in.shape("A");
    Shape b = in.shape("B");
    if (a.rank() == 0 || b.rank() == 0) {
      throw in.reject(
          "C1",
          a.rank() == 0 ? "A" : "B",
          "a scalar cannot be multiplied as a matrix",
          "at least one dimension",
          "a scalar");
    }
    Shape left = a.rank() == 1 ? Shape.of(List.of(Dim.ONE, a.dim(0))) : a;
    Shape right = b.rank() == 1 ? Shape.of(List.of(b.dim(0), Dim.ONE)) : b;
    Dim inner = left.dim(left.rank() - 1);
    Dim other = right.dim(right.rank() - 2);
    if (!inner.mayEqual(other)) {
      throw in.reject(
          "C2",
          "B",
          "inner dimensions differ: A is " + a.display() + ", B is " + b.display(),
          "B with " + inner + " rows",
          other + " rows");
    }
    Shape batch =
        Shape.broadcast(left.slice(0, left.rank() - 2), right.slice(0, right.rank() - 2))
            .orElseThrow(
                () ->
                    in.reject(
                        "C3",
                        "B",
                        "the leading dimensions do not broadcast",
                        "leading dimensions equal to those of " + a.display() + " or 1",
                        b.display()));
    List<Dim> out = new ArrayList<>(batch.dims());
    if (a.rank() > 1) {
      out.add(left.dim(left.rank() - 2));
    }
    if (b.rank() > 1) {
      out.add(right.dim(right.rank() - 1));
    }
    return Shape.of(out);
  }

  private static void gradient(GradientScope g) {
    Formula f = new Formula(g);
    Value a = g.input("A");
    Value b = g.input("B");
    Shape left = a.rank() == 1 ? Shape.of(List.of(Dim.ONE, a.shape().dim(0))) : a.shape();
    Shape right = b.rank() == 1 ? Shape.of(List.of(b.shape().dim(0), Dim.ONE)) : b.shape();
    Value up = f.reshape(g.upstream("Y"), product(left, right));
    if (g.wants("A")) {
      Value da = g.emit(OP, up, transposed(g, f.reshape(b, right)));
      g.contribute("A", f.reshape(f.sumTo(da, left), a.shape()));
    }
    if (g.wants("B")) {
      Value db = g.emit(OP, transposed(g, f.reshape(a, left)), up);
      g.contribute("B", f.reshape(f.sumTo(db, right), b.shape()));
    }
  }

  /// Result shape of two operands of rank 2 or more.
  private static Shape product(Shape left, Shape right) {
    Shape batch =
        Shape.broadcast(left.slice(0, left.rank() - 2), right.slice(0, right.rank() - 2))
            .orElseThrow();
    return batch.append(Shape.of(List.of(left.dim(left.rank() - 2), right.dim(right.rank() - 1))));
  }

  /// Swaps the last two axes.
  private static Value transposed(GradientScope g, Value value) {
    int rank = value.rank();
    List<Long> perm = new ArrayList<>(LongStream.range(0, rank - 2).boxed().toList());
    perm.add(rank - 1L);
    perm.add(rank - 2L);
    return g.emit(Transpose.OP, Attributes.of(Transpose.PERM, perm), value);
  }
}
