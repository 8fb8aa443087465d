// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.loss;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import java.util.List;

/// Loss of log-probabilities against class numbers: `-weight[target] * input[target]` for each row.
public final class NegativeLogLikelihoodLoss {

  public static final Attribute<String> REDUCTION = Reducing.REDUCTION;
  public static final Attribute<Long> IGNORE_INDEX = ClassLosses.IGNORE_INDEX;

  public static final OpDef OP =
      OpDef.named("NegativeLogLikelihoodLoss")
          .since(22)
          .category(Category.LOSS)
          .summary("Loss of log-probabilities against class numbers")
          .formula("L = mean(−input[target])")
          .chainRule(
              "∂L/∂input = −∂L/∂loss · onehot(target) / N",
              "∂L/∂weight[c] = ∂L/∂loss · Σ (lossᵢ − loss) / Σ weight[target] where targetᵢ = c")
          .input("input", "T", TypeSet.FLOATING)
          .input("target", "Tind", TypeSet.INTEGER)
          .optionalInput("weight", "T", TypeSet.FLOATING)
          .output("loss", "T")
          .attribute(REDUCTION)
          .attribute(IGNORE_INDEX)
          .shape(in -> ClassLosses.shape(in, "input", "target", "weight"))
          .decomposition(NegativeLogLikelihoodLoss::expand)
          .build();

  private NegativeLogLikelihoodLoss() {}

  private static List<Value> expand(NodeScope node) {
    ClassLosses rows = ClassLosses.of(node, node.input("input"), node.input("target"), "weight");
    return List.of(rows.reduced(new Formula(node), node.get(REDUCTION)));
  }
}
