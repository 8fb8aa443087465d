// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.debug.Condition;
import dev.adjoint.debug.Finding;
import dev.adjoint.debug.Level;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.plan.Phase;
import dev.adjoint.session.BreakHit;
import dev.adjoint.session.BreakPlace;
import dev.adjoint.session.SetBreakpoint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StopWordsTest {
  private static final Finding GRADIENT =
      new Finding(
          "W2",
          true,
          8,
          Phase.BACKWARD,
          "z2",
          "MatMul",
          new Condition.Match(7, 3, 1280, Double.NaN),
          Double.NaN,
          List.of());
  private static final Finding LOGITS =
      new Finding(
          "logits",
          false,
          4,
          Phase.FORWARD,
          "logits",
          "Add",
          new Condition.Match(0, 1, 640, Double.NaN),
          Double.POSITIVE_INFINITY,
          List.of());

  private static BreakHit hit(Condition condition, Finding found, Finding culprit) {
    SetBreakpoint breakpoint =
        new SetBreakpoint(1, new BreakPlace.Anywhere(), true, condition, true, 0);
    return new BreakHit(breakpoint, Optional.empty(), Optional.of(found), Optional.of(culprit));
  }

  private final StopWords words = new StopWords(new Messages(Language.ENGLISH));

  @Test
  void saysWhatBecameNanWhereAndHowMuchOfIt() {
    BreakHit hit = hit(new Condition.NonFinite(), GRADIENT, LOGITS);
    assertEquals(
        "Gradient of W2 became NaN at step 9 (backward of MatMul z2): 3 of 1,280 values.",
        words.sentence(hit));
    assertEquals(
        Optional.of(
            "First value that is not finite: value of logits at step 5 (forward of Add logits)."),
        words.origin(hit));
    assertEquals(Optional.of("logits"), hit.node());
  }

  @Test
  void namesTheGradientThatArrivedWithTheStepOfAnotherNode() {
    BreakPlace place = new BreakPlace.OnNode("h");
    SetBreakpoint gradient = new SetBreakpoint(1, place, true, new Condition.Always(), true, 0);
    assertEquals(
        "The gradient of h has arrived: breakpoint reached at step 9 (backward of MatMul z2).",
        words.sentence(
            new BreakHit(gradient, Optional.empty(), Optional.of(GRADIENT), Optional.empty())));
    SetBreakpoint value = new SetBreakpoint(1, place, false, new Condition.Always(), true, 0);
    assertEquals(
        "Breakpoint reached at step 5 (forward of Add logits).",
        words.sentence(
            new BreakHit(value, Optional.empty(), Optional.of(LOGITS), Optional.empty())));
  }

  @Test
  void aNodeIsReachedByItsOwnStepBack() {
    BreakPlace place = new BreakPlace.OnNode("z2");
    SetBreakpoint gradient = new SetBreakpoint(1, place, true, new Condition.Always(), true, 0);
    assertEquals(
        "Breakpoint reached at step 9 (backward of MatMul z2).",
        words.sentence(
            new BreakHit(gradient, Optional.empty(), Optional.of(GRADIENT), Optional.empty())));
  }

  @Test
  void saysNothingOfTheOriginWhereTheRunStoppedAtIt() {
    BreakHit hit = hit(new Condition.NonFinite(), LOGITS, LOGITS);
    assertEquals(
        "Value of logits became infinite at step 5 (forward of Add logits): 1 of 640 values.",
        words.sentence(hit));
    assertEquals(Optional.empty(), words.origin(hit));
  }

  @Test
  void hasASentenceForEveryConditionInBothLanguages() {
    for (Language language : Language.values()) {
      StopWords said = new StopWords(new Messages(language));
      for (ConditionKind kind : ConditionKind.values()) {
        String sentence = said.sentence(hit(kind.usual(), GRADIENT, GRADIENT));
        assertTrue(!sentence.contains("{") && sentence.contains("z2"), sentence);
      }
    }
  }

  private static Finding inBody(int step, Phase phase, Level... levels) {
    Condition.Match match = new Condition.Match(0, 1, 1, Double.NaN);
    boolean back = phase == Phase.BACKWARD;
    return new Finding("h", back, step, phase, "h", "Tanh", match, Double.NaN, List.of(levels));
  }

  @Test
  void inABodyTheIterationIsSaid() {
    Finding found = inBody(4, Phase.BACKWARD, new Level("loop1", "body", 2));
    assertEquals(
        "Gradient of h became NaN at the backward step of Tanh h, iteration 3 of loop1: 1 of 1"
            + " values.",
        words.sentence(hit(new Condition.NonFinite(), found, found)));
    Finding start = inBody(-1, Phase.BACKWARD, new Level("loop1", "body", 2));
    assertEquals(
        "Gradient of h became NaN at the start, iteration 3 of loop1: 1 of 1 values.",
        words.sentence(hit(new Condition.NonFinite(), start, start)));
  }

  @Test
  void theWayIntoABodyIsSaidFromWithin() {
    Finding found =
        inBody(
            4, Phase.FORWARD, new Level("loop1", "body", 0), new Level("if1", "then_branch", -1));
    assertEquals(
        "Value of h became NaN at the forward step of Tanh h, branch ‘then’ of if1, iteration 1 of"
            + " loop1: 1 of 1 values.",
        words.sentence(hit(new Condition.NonFinite(), found, found)));
  }
}
