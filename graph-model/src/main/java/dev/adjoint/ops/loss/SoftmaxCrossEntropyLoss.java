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
import dev.adjoint.ops.math.Equal;
import dev.adjoint.ops.math.Where;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Cross entropy of softmax, straight from the scores: `-weights[label] * log
/// softmax(scores)[label]` for each row. Stays finite for large scores, because the logarithm of
/// softmax is computed as one.
public final class SoftmaxCrossEntropyLoss {

  public static final Attribute<String> REDUCTION = Reducing.REDUCTION;
  public static final Attribute<Long> IGNORE_INDEX =
      Attribute.integer("ignore_index").optional().doc("rows with this label do not count");

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
    Shape scores = in.shape("scores");
    if (scores.rank() < 2) {
      throw in.reject(
          "C1", "scores", "scores need rows and classes", "[N, C] or more", scores.display());
    }
    Shape rows = Labels.check(in, scores, in.shape("labels"));
    Dim classes = scores.dim(Labels.CLASSES);
    if (in.has("weights")) {
      Shape weights = in.shape("weights");
      if (weights.rank() != 1 || !weights.dim(0).mayEqual(classes)) {
        throw in.reject(
            "C3",
            "weights",
            "there must be one weight for each class",
            classes.toString(),
            weights.display());
      }
    }
    return List.of(in.get(REDUCTION).equals("none") ? rows : Shape.SCALAR, scores);
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value scores = node.input("scores");
    Attributes axis = Attributes.of(Softmax.AXIS, (long) Labels.CLASSES);
    Value logProb = node.emit(LogSoftmax.OP, axis, scores);
    Value table = node.has("weights") ? node.input("weights") : Labels.even(f, scores);
    Rows rows =
        node.attributes()
            .find(IGNORE_INDEX)
            .map(ignored -> counted(f, node.input("labels"), logProb, table, ignored))
            .orElseGet(() -> rows(f, node.input("labels"), logProb, table));
    Value output =
        switch (node.get(REDUCTION)) {
          case "none" -> rows.losses;
          case "sum" -> Reducing.total(f, rows.losses);
          default -> f.div(Reducing.total(f, rows.losses), Reducing.total(f, rows.weights));
        };
    return List.of(output, logProb);
  }

  /// Loss, weighted already, and weight of each row.
  private record Rows(Value losses, Value weights) {}

  private static Rows rows(Formula f, Value labels, Value logProb, Value table) {
    Value weights = Labels.weights(f, table, labels);
    Value picked = Labels.pick(f, Labels.mask(f, logProb, labels), logProb, false);
    return new Rows(f.neg(f.mul(picked, weights)), weights);
  }

  /// As [#rows], but rows with the label `ignored` have loss and weight 0, whatever their scores.
  private static Rows counted(Formula f, Value labels, Value logProb, Value table, long ignored) {
    Value marker =
        f.emit().constant(Tensor.vector(ignored).reshaped(Shape.SCALAR).as(labels.type().dtype()));
    Value out = f.emit().emit(Equal.OP, labels, marker);
    Value inside = f.emit().emit(Where.OP, out, f.scalar(0, labels), labels);
    Rows rows = rows(f, inside, logProb, table);
    Value none = f.scalar(0, logProb);
    return new Rows(
        f.emit().emit(Where.OP, out, none, rows.losses),
        f.emit().emit(Where.OP, out, none, rows.weights));
  }
}
