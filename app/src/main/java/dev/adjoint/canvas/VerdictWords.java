// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.gesture.Verdict;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.i18n.Messages;
import dev.adjoint.i18n.OpWords;
import java.util.Locale;

/// Says in the person's language why a wire that is being dragged does not fit.
final class VerdictWords {
  private final Messages messages;
  private final OpWords ops;

  VerdictWords(Messages messages) {
    this.messages = messages;
    this.ops = new OpWords(messages);
  }

  String problem(Verdict verdict) {
    String clause =
        verdict
            .rule()
            .map(ops::problem)
            .orElseGet(
                () -> messages.text("verdict." + verdict.reason().name().toLowerCase(Locale.ROOT)));
    return verdict.op().isEmpty() ? clause : verdict.op() + ": " + clause;
  }

  /// Both shapes, where a rule is broken.
  String detail(Verdict verdict) {
    return verdict.rule().map(this::shapes).orElse("");
  }

  private String shapes(Diagnostic rule) {
    return rule.expected().isEmpty()
        ? rule.actual()
        : messages.text("problems.expected", rule.expected(), rule.actual());
  }
}
