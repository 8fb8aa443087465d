// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.loss;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.Maximum;
import dev.adjoint.ops.math.Sqrt;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;

/// Cosine of the angle between two vectors along one axis: 1 in the same direction, -1 in opposite
/// ones. A vector shorter than `epsilon` counts as that long, so that the zero vector gives 0 and a
/// finite gradient.
public final class CosineSimilarity {

  public static final Attribute<Long> AXIS =
      Attribute.integer("axis")
          .defaultsTo(-1L)
          .doc("axis along which the vectors lie; negative counts from the end");
  public static final Attribute<Double> EPSILON =
      Attribute.real("epsilon").defaultsTo(1e-8).range(0, 1).doc("least length of a vector");

  public static final OpDef OP =
      OpDef.named("CosineSimilarity")
          .category(Category.LOSS)
          .summary("Cosine of the angle between two vectors")
          .formula("similarity = A · B / (‖A‖ ‖B‖)")
          .chainRule(
              "∂L/∂A = ∂L/∂similarity · (B / ‖B‖ − similarity · A / ‖A‖) / ‖A‖",
              "∂L/∂B = ∂L/∂similarity · (A / ‖A‖ − similarity · B / ‖B‖) / ‖B‖")
          .input("A", "T", TypeSet.FLOATING)
          .input("B", "T", TypeSet.FLOATING)
          .output("similarity", "T")
          .attribute(AXIS)
          .attribute(EPSILON)
          .shape(CosineSimilarity::shape)
          .decomposition(CosineSimilarity::expand)
          .build();

  private CosineSimilarity() {}

  private static Shape shape(ShapeScope in) {
    Shape a = in.shape("A");
    int axis = Axes.check(in, "C2", "axis", in.get(AXIS), a);
    Shape b = in.shape("B");
    boolean fits = a.mayEqual(b);
    if (!fits) {
      throw in.reject("C1", "B", "A and B differ in shape", a.display(), b.display());
    }
    List<Dim> left = new ArrayList<>(a.dims());
    left.remove(axis);
    return Shape.of(left);
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value a = node.input("A");
    long axis = Axes.index(node.get(AXIS), a.rank());
    Value product = f.mul(direction(node, f, a, axis), direction(node, f, node.input("B"), axis));
    return List.of(f.sum(product, false, axis));
  }

  /// `x` divided by its length.
  private static Value direction(NodeScope node, Formula f, Value x, long axis) {
    double epsilon = node.get(EPSILON);
    Value square = f.sum(f.mul(x, x), true, axis);
    Value least = f.scalar(epsilon * epsilon, x);
    return f.div(x, node.emit(Sqrt.OP, node.emit(Maximum.OP, square, least)));
  }
}
