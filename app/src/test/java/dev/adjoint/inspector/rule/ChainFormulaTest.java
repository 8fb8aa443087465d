// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChainFormulaTest {
  private static final Map<String, String> NAMES = Map.of("A", "h", "B", "W₂", "Y", "z₂");

  private static List<ChainTerm> terms(String line) {
    return ChainFormula.terms(line, port -> NAMES.getOrDefault(port, ""));
  }

  @Test
  void putsTheGraphsNamesIn() {
    assertEquals(
        List.of(
            new ChainTerm(ChainTerm.Kind.GRADIENT, "∂L/∂W₂", false, "B"),
            ChainTerm.plain(" = "),
            new ChainTerm(ChainTerm.Kind.VALUE, "h", true, "A"),
            ChainTerm.plain(" · "),
            new ChainTerm(ChainTerm.Kind.GRADIENT, "∂L/∂z₂", false, "Y")),
        terms("∂L/∂B = Aᵀ · ∂L/∂Y"));
  }

  @Test
  void wordsThatAreNoPortsStayWords() {
    assertEquals(
        List.of(
            new ChainTerm(ChainTerm.Kind.GRADIENT, "∂L/∂h", false, "A"),
            ChainTerm.plain(" = "),
            new ChainTerm(ChainTerm.Kind.GRADIENT, "∂L/∂z₂", false, "Y"),
            ChainTerm.plain(" where "),
            new ChainTerm(ChainTerm.Kind.VALUE, "h", false, "A"),
            ChainTerm.plain(" > 0, else 0")),
        terms("∂L/∂A = ∂L/∂Y where A > 0, else 0"));
  }

  @Test
  void findsThePortTheLineIsAbout() {
    assertEquals("B", ChainFormula.port("∂L/∂B = Aᵀ · ∂L/∂Y"));
    assertEquals("", ChainFormula.port("the slice of everything"));
  }

  @Test
  void findsWhatTheRightHandSideNeeds() {
    assertEquals(
        List.of(
            new ChainFormula.Mention("Y", true, false), new ChainFormula.Mention("B", false, true)),
        ChainFormula.rightHandSide("∂L/∂A = ∂L/∂Y · Bᵀ"));
  }
}
