// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.inspector.rule.ChainRule;
import dev.adjoint.inspector.rule.ChainStudy;
import dev.adjoint.inspector.rule.Local;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One matrix of the equation `result = local · upstream`.
///
/// @param sign what stands before it: nothing for the first
/// @param part which part of the equation it is
/// @param derived whether it was derived here; otherwise the run measured it
record Figure(
    String sign, Part part, String name, Tensor tensor, boolean transposed, boolean derived) {

  enum Part {
    RESULT,
    LOCAL,
    UPSTREAM,
    /// A value that the rule names, where the equation is no plain product.
    VALUE
  }

  /// What is written below it.
  String title() {
    return name;
  }

  /// The equation of a rule with a result, in the form that what is known of it allows.
  static List<Figure> of(ChainRule rule, Optional<ChainStudy> study) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("", Part.RESULT, "", rule.result().orElseThrow(), false, false));
    Optional<Local> local = study.flatMap(ChainStudy::local);
    if (rule.isMatrixProduct()) {
      figures.add(operand("=", rule.operands().get(0)));
      figures.add(operand("·", rule.operands().get(1)));
    } else if (local.isPresent() && rule.upstream().size() == 1) {
      product(rule, local.get(), figures);
    } else {
      String sign = "←";
      for (ChainRule.Operand operand : rule.operands()) {
        figures.add(operand(sign, operand));
        sign = "";
      }
    }
    return figures;
  }

  private static void product(ChainRule rule, Local local, List<Figure> figures) {
    Tensor up = rule.upstream().firstEntry().getValue();
    switch (local) {
      case Local.Factors(Tensor factors) -> {
        boolean stretched = !factors.shape().equals(figures.getFirst().tensor().shape());
        figures.add(new Figure(stretched ? "= Σ" : "=", Part.LOCAL, "", factors, false, true));
        figures.add(new Figure("∘", Part.UPSTREAM, "", up, false, false));
      }
      case Local.Slopes(Tensor slopes) -> {
        figures.add(new Figure("=", Part.LOCAL, "", slopes, false, true));
        figures.add(new Figure("·", Part.UPSTREAM, "", up, false, false));
      }
      case Local.Jacobian(Tensor jacobian) -> {
        figures.add(new Figure("=", Part.LOCAL, "", jacobian, false, true));
        figures.add(new Figure("·", Part.UPSTREAM, "", up, false, false));
      }
    }
  }

  private static Figure operand(String sign, ChainRule.Operand operand) {
    Part part = operand.upstream() ? Part.UPSTREAM : Part.VALUE;
    return new Figure(sign, part, operand.name(), operand.tensor(), operand.transposed(), false);
  }

  Figure named(String text) {
    return new Figure(sign, part, text, tensor, transposed, derived);
  }
}
