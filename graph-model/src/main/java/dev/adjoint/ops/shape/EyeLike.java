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
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import java.util.List;

/// A matrix of the input's shape with ones on one diagonal and zeros elsewhere.
public final class EyeLike {

  public static final Attribute<DType> DTYPE =
      Attribute.type("dtype").optional().doc("element type; that of the input when left out");
  public static final Attribute<Long> K =
      Attribute.integer("k")
          .defaultsTo(0L)
          .doc("which diagonal: 0 the main one, 1 the one above it, -1 the one below");

  public static final OpDef OP =
      OpDef.named("EyeLike")
          .since(22)
          .category(Category.INDEX)
          .summary("Ones on a diagonal, in the shape of a matrix")
          .formula("output[i, j] = [j = i + k]")
          .input("input", "T1", TypeSet.ANY)
          .output("output", in -> in.attributes().find(DTYPE).orElse(in.variable("T1")))
          .attribute(DTYPE)
          .attribute(K)
          .shape(EyeLike::shape)
          .decomposition(EyeLike::expand)
          .notDifferentiable("only the shape of the input matters")
          .build();

  private EyeLike() {}

  private static Shape shape(ShapeScope in) {
    Shape input = in.shape("input");
    if (input.rank() != 2) {
      throw in.reject("C1", "input", "only a matrix has diagonals", "rank 2", input.display());
    }
    return input;
  }

  private static List<Value> expand(NodeScope node) {
    Value input = node.input("input");
    long[] sizes = input.shape().sizes();
    Formula f = new Formula(node);
    Rearrange r = new Rearrange(node);
    // Clamped, so that the sum below cannot overflow: beyond the matrix there is no diagonal.
    double k = Math.clamp(node.get(K), -sizes[0], sizes[1]);
    Value row = f.add(r.iota(sizes[0], 0, 2), f.scalar(k, DType.INT64));
    Value on = f.equal(row, r.iota(sizes[1], 1, 2));
    return List.of(f.cast(on, node.attributes().find(DTYPE).orElse(input.type().dtype())));
  }
}
