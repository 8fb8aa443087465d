// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.loss;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.activation.LogSoftmax;
import dev.adjoint.ops.activation.Softmax;
import dev.adjoint.type.Shape;
import java.util.List;

/// Cross entropy of softmax, straight from the scores: `-weights[label] * log
/// softmax(scores)[label]` for each row. Stays finite for large scores, because the logarithm of
/// softmax is computed as one.
public final class SoftmaxCrossEntropyLoss {

  public static final Attribute<String> REDUCTION = Reducing.REDUCTION;
  public static final Attribute<Long> IGNORE_INDEX = ClassLosses.IGNORE_INDEX;

  public static final OpDef OP =
      OpDef.named("SoftmaxCrossEntropyLoss")
          .since(13)
          .category(Category.LOSS)
          .summary("Cross entropy of softmax against class numbers")
          .formula("L = mean(−log softmax(scores)[labels])")
          .chainRule(
              "∂L/∂scores = ∂L/∂output · (softmax(scores) − onehot(labels)) / N",
              "∂L/∂weights[c] = ∂L/∂output · Σ (lossᵢ − output) / Σ weights[labels] where labelsᵢ ="
                  + " c")
          .input("scores", "T", TypeSet.FLOATING)
          .input("labels", "Tind", TypeSet.INTEGER)
          .optionalInput("weights", "T", TypeSet.FLOATING)
          .output("output", "T")
          .output("log_prob", "T")
          .attribute(REDUCTION)
          .attribute(IGNORE_INDEX)
          .shapes(SoftmaxCrossEntropyLoss::shapes)
          .decomposition(SoftmaxCrossEntropyLoss::expand)
          .build();

  private SoftmaxCrossEntropyLoss() {}

  private static List<Shape> shapes(ShapeScope in) {
    Shape loss = ClassLosses.shape(in, "scores", "labels", "weights");
    return List.of(loss, in.shape("scores"));
  }

  private static List<Value> expand(NodeScope node) {
    Attributes axis = Attributes.of(Softmax.AXIS, (long) Labels.CLASSES);
    Value logProb = node.emit(LogSoftmax.OP, axis, node.input("scores"));
    ClassLosses rows = ClassLosses.of(node, logProb, node.input("labels"), "weights");
    return List.of(rows.reduced(new Formula(node), node.get(REDUCTION)), logProb);
  }
}
