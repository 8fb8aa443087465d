// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.random;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.activation.Softmax;
import dev.adjoint.ops.logic.LessOrEqual;
import dev.adjoint.ops.reduce.CumSum;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Draws classes by their scores, with replacement: the class in whose share of the running sum of
/// probabilities a uniform number falls.
public final class Multinomial {
  public static final Attribute<DType> DTYPE =
      Attribute.type("dtype").defaultsTo(DType.INT32).doc("int32 or int64");

  public static final Attribute<Long> SAMPLE_SIZE =
      Attribute.integer("sample_size").defaultsTo(1L).range(0, 1 << 30).doc("draws for each row");

  public static final OpDef OP =
      OpDef.named("Multinomial")
          .since(22)
          .category(Category.MATH)
          .summary("Draws classes by their scores")
          .formula("output ~ softmax(input)")
          .input("input", "T1", TypeSet.FLOATING)
          .output("output", in -> in.get(DTYPE))
          .attribute(DTYPE)
          .attribute(SAMPLE_SIZE)
          .attribute(Draw.SEED)
          .shape(Multinomial::shape)
          .notDifferentiable("a draw jumps from one class to another")
          .decomposition(Multinomial::expand)
          .build();

  private Multinomial() {}

  private static Shape shape(ShapeScope in) {
    Shape input = in.shape("input");
    if (input.rank() != 2 || input.dim(1).is(0)) {
      throw in.reject(
          "C1", "input", "there are no rows of scores", "[rows, classes]", input.display());
    }
    if (!in.get(DTYPE).isInteger()) {
      throw in.reject(
          "C2", "dtype", "classes are whole numbers", "int32 or int64", in.get(DTYPE).label());
    }
    return input.withDim(1, Dim.of(in.get(SAMPLE_SIZE)));
  }

  /// A class is passed when the running sum up to it does not exceed the number drawn, which stays
  /// below the whole sum.
  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value scores = node.input("input");
    DType dtype = scores.type().dtype();
    long rows = scores.shape().dim(0).size();
    long classes = scores.shape().dim(1).size();
    long draws = node.get(SAMPLE_SIZE);
    Value along = node.constant(Tensor.scalar(DType.INT64, 1));
    Value sums = node.emit(CumSum.OP, node.emit(Softmax.OP, scores), along);
    Value last = node.constant(Tensor.vector(classes - 1));
    Value total = node.emit(Gather.OP, Attributes.of(Gather.AXIS, 1L), sums, last);
    Value drawn = f.mul(node.uniform(Shape.of(rows, draws), dtype), total);
    Value passed =
        f.of(
            LessOrEqual.OP,
            f.reshape(sums, Shape.of(rows, 1, classes)),
            f.reshape(drawn, Shape.of(rows, draws, 1)));
    return List.of(f.sum(f.cast(passed, node.get(DTYPE)), false, 2));
  }
}
