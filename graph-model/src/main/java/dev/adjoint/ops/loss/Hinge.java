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
import dev.adjoint.ops.activation.Relu;
import dev.adjoint.ops.math.Where;
import dev.adjoint.type.Shape;
import java.util.List;

/// Multiclass hinge loss of linear support vector machines (Weston and Watkins, 1999; CS231n
/// lecture 3): every wrong class whose score comes within `margin` of the right one's costs the
/// difference.
public final class Hinge {

  public static final Attribute<Double> MARGIN =
      Attribute.real("margin")
          .defaultsTo(1.0)
          .doc("by how much the right score must exceed every other");

  public static final OpDef OP =
      OpDef.named("Hinge")
          .category(Category.LOSS)
          .summary("Multiclass hinge loss of support vector machines")
          .formula("L = mean(Σ_{j≠y} max(0, s_j − s_y + margin))")
          .chainRule("∂L/∂scores = ∂L/∂loss / N · ([violated] − onehot(labels) ∘ Σ [violated])")
          .input("scores", "T", TypeSet.FLOATING)
          .input("labels", "Tind", TypeSet.INTEGER)
          .output("loss", "T")
          .attribute(MARGIN)
          .shape(Hinge::shape)
          .decomposition(Hinge::expand)
          .build();

  private Hinge() {}

  private static Shape shape(ShapeScope in) {
    Shape scores = in.shape("scores");
    if (scores.rank() != 2) {
      throw in.reject("C1", "scores", "scores must be rows of classes", "[N, C]", scores.display());
    }
    Labels.check(in, scores, "labels");
    return Shape.SCALAR;
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value scores = node.input("scores");
    Value labels = node.input("labels");
    Value mask = Labels.mask(f, scores, labels);
    Value right = Labels.pick(f, mask, scores, true);
    Value margins =
        node.emit(Relu.OP, f.add(f.sub(scores, right), f.scalar(node.get(MARGIN), scores)));
    Value wrong = node.emit(Where.OP, mask, f.scalar(0, scores), margins);
    Value weights = Labels.weights(f, Labels.even(f, scores), labels);
    Value losses = f.mul(f.sum(wrong, false, Labels.CLASSES), weights);
    return List.of(Reducing.apply(f, "mean", losses));
  }
}
