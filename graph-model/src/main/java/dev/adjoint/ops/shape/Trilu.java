// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.Rearrange;
import dev.adjoint.ops.internal.Maximum;
import dev.adjoint.ops.internal.Minimum;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;

/// Keeps the upper or the lower triangle of each matrix and sets the rest to 0.
public final class Trilu {

  public static final Attribute<Boolean> UPPER =
      Attribute.flag("upper").defaultsTo(true).doc("1 keeps the upper triangle, 0 the lower");

  public static final OpDef OP =
      OpDef.named("Trilu")
          .since(14)
          .category(Category.INDEX)
          .summary("Keeps the upper or lower triangle of matrices")
          .formula("output[i, j] = [j ≥ i + k] input[i, j]")
          .chainRule("∂L/∂input = trilu(∂L/∂output)")
          .input("input", "T", TypeSet.ANY)
          .optionalInput("k", "I", TypeSet.INT64)
          .output("output", "T")
          .attribute(UPPER)
          .shape(Trilu::shape)
          .decomposition(Trilu::expand)
          .build();

  private Trilu() {}

  private static Shape shape(ShapeScope in) {
    Shape input = in.shape("input");
    if (input.rank() < 2) {
      throw in.reject(
          "C1", "input", "only matrices have triangles", "rank 2 or more", input.display());
    }
    if (in.has("k")) {
      Shape k = in.shape("k");
      if (k.rank() > 1 || (k.rank() == 1 && !k.dim(0).mayEqual(Dim.ONE))) {
        throw in.reject("C2", "k", "k must be one number", "a scalar", k.display());
      }
    }
    return input;
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Rearrange r = new Rearrange(node);
    Value input = node.input("input");
    long rows = input.shape().dim(input.rank() - 2).size();
    long columns = input.shape().dim(input.rank() - 1).size();
    Value row = r.iota(rows, 0, 2);
    if (node.has("k")) {
      row = f.add(row, within(f, node.input("k"), rows, columns));
    }
    Value column = r.iota(columns, 1, 2);
    Value zero = f.scalar(0, input);
    return List.of(
        node.get(UPPER)
            ? f.where(f.greater(row, column), zero, input)
            : f.where(f.greater(column, row), zero, input));
  }

  /// Which diagonal, clamped to one beyond the matrix on either side: adding a row cannot overflow.
  private static Value within(Formula f, Value k, long rows, long columns) {
    Value low = f.scalar(-rows - 1.0, DType.INT64);
    Value high = f.scalar(columns + 1.0, DType.INT64);
    Value one = f.reshape(k, Shape.SCALAR);
    return f.emit().emit(Maximum.OP, f.emit().emit(Minimum.OP, one, high), low);
  }
}
