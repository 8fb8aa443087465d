// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Matrix;
import dev.adjoint.type.Tensor;
import java.util.Optional;

/// A chain rule that is a product of two matrices, ready to be spelled out element by element.
public record Spelling(Matrix result, Matrix left, Matrix right) {
  private static final int SHOWN_TERMS = 3;

  /// How far the engine's number may be from the sum made here, relative to the largest element: it
  /// adds in single precision and in another order.
  private static final double TOLERANCE = 1e-3;

  /// The spelling of a rule such as `∂L/∂B = Aᵀ · ∂L/∂Y`, or empty when it is no product of two
  /// matrices, or not one that explains the numbers.
  public static Optional<Spelling> of(ChainRule rule) {
    boolean product =
        rule.formula().stream().anyMatch(term -> term.text().strip().equals("·"))
            && rule.formula().size() == 5
            && rule.operands().size() == 2;
    if (!product || rule.result().isEmpty()) {
      return Optional.empty();
    }
    Matrix result = matrix(rule.result().get(), false);
    Matrix left = matrix(rule.operands().get(0));
    Matrix right = matrix(rule.operands().get(1));
    boolean fits =
        left.columns() == right.rows()
            && result.rows() == left.rows()
            && result.columns() == right.columns()
            && !result.isEmpty();
    Spelling spelling = new Spelling(result, left, right);
    return fits && spelling.explains() ? Optional.of(spelling) : Optional.empty();
  }

  /// Batched products fold into matrices that do not multiply to the result: never tell such a sum.
  private boolean explains() {
    int[] at = largest();
    double told = element(at[0], at[1]).value();
    double is = result.at(at[0], at[1]);
    return Math.abs(told - is) <= TOLERANCE * Math.abs(is);
  }

  public Element element(int row, int column) {
    return Element.ofProduct(left, right, row, column, SHOWN_TERMS);
  }

  /// Row and column of the element of greatest magnitude.
  public int[] largest() {
    int best = 0;
    for (int i = 0; i < result.values().length; i++) {
      if (Math.abs(result.values()[i]) > Math.abs(result.values()[best])) {
        best = i;
      }
    }
    return new int[] {best / result.columns(), best % result.columns()};
  }

  private static Matrix matrix(ChainRule.Operand operand) {
    return matrix(operand.tensor(), operand.transposed());
  }

  private static Matrix matrix(Tensor tensor, boolean transposed) {
    Matrix straight = Matrix.folded(tensor.toDoubles(), tensor.shape().sizes());
    return transposed ? straight.transposed() : straight;
  }
}
