// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.adjoint.canvas.gesture.Verdict;
import dev.adjoint.canvas.gesture.Verdict.Reason;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import org.junit.jupiter.api.Test;

class VerdictWordsTest {
  private final VerdictWords english = new VerdictWords(new Messages(Language.ENGLISH));
  private final VerdictWords korean = new VerdictWords(new Messages(Language.KOREAN));

  @Test
  void brokenRuleIsToldUnderTheNameOfItsOpWithBothShapes() {
    Diagnostic rule = Diagnostic.error("Gemm.C2", "z", "B", "inner dimensions differ", "5", "4");
    Verdict verdict = Verdict.broken("Gemm", rule);
    assertEquals("Gemm: inner dimensions differ", english.problem(verdict));
    assertEquals("needs 5, has 4", english.detail(verdict));
    assertEquals("5 필요, 지금 4", korean.detail(verdict));
  }

  @Test
  void everyReasonIsToldInTheLanguageOfThePerson() {
    for (Reason reason : Reason.values()) {
      if (reason != Reason.FITS && reason != Reason.RULE) {
        Verdict verdict = Verdict.of(reason);
        assertNotEquals(english.problem(verdict), korean.problem(verdict), reason.name());
      }
    }
  }
}
