// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.loss;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Shape;
import java.util.List;

/// Mean of the squared differences of prediction and target. The shapes must agree: broadcasting
/// here has hidden many a bug (`[N]` against `[N, 1]` compares everything with everything).
public final class MeanSquaredError {

  public static final Attribute<String> REDUCTION = Reducing.REDUCTION;

  public static final OpDef OP =
      OpDef.named("MeanSquaredError")
          .category(Category.LOSS)
          .summary("Mean of the squared differences")
          .formula("L = mean((prediction − target)²)")
          .chainRule(
              "∂L/∂prediction = ∂L/∂loss · 2 (prediction − target) / n",
              "∂L/∂target = ∂L/∂loss · 2 (target − prediction) / n")
          .input("prediction", "T", TypeSet.FLOATING)
          .input("target", "T", TypeSet.FLOATING)
          .output("loss", "T")
          .attribute(REDUCTION)
          .shape(MeanSquaredError::shape)
          .decomposition(MeanSquaredError::expand)
          .build();

  private MeanSquaredError() {}

  private static Shape shape(ShapeScope in) {
    Shape prediction = in.shape("prediction");
    Shape target = in.shape("target");
    boolean fits = prediction.rank() == target.rank();
    for (int axis = 0; fits && axis < target.rank(); axis++) {
      fits = prediction.dim(axis).mayEqual(target.dim(axis));
    }
    if (!fits) {
      throw in.reject(
          "C1",
          "target",
          "prediction and target differ in shape",
          prediction.display(),
          target.display());
    }
    return in.get(REDUCTION).equals("none") ? prediction : Shape.SCALAR;
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value difference = f.sub(node.input("prediction"), node.input("target"));
    return List.of(Reducing.apply(f, node.get(REDUCTION), f.mul(difference, difference)));
  }
}
