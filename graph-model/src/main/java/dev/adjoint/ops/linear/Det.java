// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.linear;

import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;

/// Determinant of square matrices. Its slope by an element is the determinant of the matrix with
/// that element's row replaced by a unit vector: the same op again, right for singular matrices too
/// and as often differentiable as one likes, at the price of `n²` determinants.
public final class Det {
  public static final OpDef OP =
      OpDef.named("Det")
          .since(22)
          .category(Category.LINEAR)
          .summary("Determinant of square matrices")
          .formula("Y = det X")
          .chainRule("∂L/∂X = ∂L/∂Y · cofactors of X")
          .input("X", "T", TypeSet.FLOATING)
          .output("Y", "T")
          .shape(Det::shape)
          .gradient(Det::gradient)
          .build();

  private Det() {}

  private static Shape shape(ShapeScope in) {
    Shape x = in.shape("X");
    int rank = x.rank();
    if (rank < 2 || !x.dim(rank - 1).mayEqual(x.dim(rank - 2))) {
      throw in.reject("C1", "X", "no square matrices", "two equal last dimensions", x.display());
    }
    return x.slice(0, rank - 2);
  }

  private static void gradient(GradientScope g) {
    Formula f = new Formula(g);
    Value x = g.input("X");
    int batch = x.rank() - 2;
    long n = x.shape().dim(batch).size();
    Shape whole = x.shape();
    Shape apart = whole.slice(0, batch).append(Shape.of(1, 1, n, n));
    // One matrix for every row i and column j: row i of X becomes the unit vector j.
    Value row = g.constant(equal(DType.BOOL, Shape.of(n, 1, n, 1), n));
    Value unit = g.constant(equal(x.type().dtype(), Shape.of(1, n, 1, n), n));
    Value cofactors = f.of(OP, f.where(row, unit, f.reshape(x, apart)));
    Value up = f.reshape(g.upstream("Y"), whole.slice(0, batch).append(Shape.of(1, 1)));
    g.contribute("X", f.mul(up, cofactors));
  }

  /// One where both indices are equal.
  private static Tensor equal(DType dtype, Shape shape, long n) {
    return Tensor.of(dtype, shape, i -> i / n == i % n ? 1 : 0);
  }
}
