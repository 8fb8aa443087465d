// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.rule;

import dev.adjoint.graph.Node;
import dev.adjoint.i18n.OpWords;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.layer.Dense;
import dev.adjoint.ops.linear.Gemm;
import dev.adjoint.ops.shape.Dropout;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;
import java.util.Optional;

/// The lines of an op's chain rule as they read for one node: what its attributes leave out is left
/// out, and where an operand was stretched stands the sum over what it was stretched to.
public final class RuleText {
  private RuleText() {}

  /// The line that gives the gradient by `port`. Every op that has a gradient has one: where the op
  /// says nothing of this operand, the rule as such.
  ///
  /// @param training whether the run at hand trains
  /// @param words in which rules are told that are more than a formula
  public static String line(Node node, OpDef op, String port, boolean training, OpWords words) {
    Optional<String> said =
        op.chainRule().stream()
            .filter(each -> ChainFormula.port(each).equals(port))
            .findFirst()
            .map(line -> words.chainRule(op, port, line));
    String output = op.outputs().getFirst().name();
    return said.map(line -> fitted(line, node.attributes(), op, training))
        .orElse("∂L/∂%s = ∂L/∂%s · ∂%s/∂%s".formatted(port, output, output, port));
  }

  private static String fitted(String line, Attributes said, OpDef op, boolean training) {
    if (op == Gemm.OP) {
      boolean straight = !said.get(Gemm.TRANS_A) && !said.get(Gemm.TRANS_B);
      String factors =
          said.get(Gemm.ALPHA) == 1 && said.get(Gemm.BETA) == 1
              ? line.replace("α ", "").replace("β ", "")
              : line;
      return straight ? factors.replace("′", "") : factors;
    }
    if (op.attributes().contains(Dense.ACTIVATION)) {
      String activation = said.get(Dense.ACTIVATION);
      return activation.equals("linear")
          ? line.replace("(∂L/∂Y ∘ act′)", "∂L/∂Y").replace(" ∘ act′", "")
          : line.replace("act′", activation + "′");
    }
    return op == Dropout.OP && !training ? line.replace(" ∘ mask / (1 − ratio)", "") : line;
  }

  /// The sum over stretched axes before a right-hand side that says nothing of it: an operand of
  /// shape `operand` became one of `result`. Axes may be symbolic: a bias is summed over a batch of
  /// any size.
  public static String summed(String line, Shape operand, Shape result) {
    int equals = line.indexOf('=');
    if (!isStretched(operand, result) || line.contains("Σ") || line.contains("·") || equals < 0) {
      return line;
    }
    String right = line.substring(equals + 1).strip();
    boolean single = List.of(right.split(" ")).size() == 1;
    return line.substring(0, equals + 1) + (single ? " Σ " + right : " Σ (" + right + ")");
  }

  private static boolean isStretched(Shape operand, Shape result) {
    int more = result.rank() - operand.rank();
    if (!operand.ranked() || !result.ranked() || more < 0) {
      return false;
    }
    boolean stretched = false;
    for (int axis = 0; axis < result.rank(); axis++) {
      Dim to = result.dim(axis);
      Dim from = axis < more ? Dim.ONE : operand.dim(axis - more);
      if (!from.equals(to)) {
        if (!from.equals(Dim.ONE)) {
          return false;
        }
        stretched = true;
      }
    }
    return stretched;
  }
}
