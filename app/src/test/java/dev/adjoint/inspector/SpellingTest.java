// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpellingTest {
  private static final Tensor H = Tensor.doubles(Shape.of(4, 2), 1, 10, 2, 20, -3, -30, 4, 40);
  private static final Tensor UPSTREAM = Tensor.doubles(Shape.of(4, 1), 0.1, 0.2, 0.3, -0.4);

  private static ChainRule rule(Tensor result) {
    return new ChainRule(
        "B",
        "W",
        List.of(
            new ChainTerm(ChainTerm.Kind.GRADIENT, "∂L/∂W", false),
            ChainTerm.plain(" = "),
            new ChainTerm(ChainTerm.Kind.VALUE, "h", true),
            ChainTerm.plain(" · "),
            new ChainTerm(ChainTerm.Kind.GRADIENT, "∂L/∂z", false)),
        Optional.of(result),
        List.of(
            new ChainRule.Operand("h", H, true, false),
            new ChainRule.Operand("∂L/∂z", UPSTREAM, false, true)),
        List.of());
  }

  @Test
  void spellsAnElementOutLargestProductsFirst() {
    Spelling spelling = Spelling.of(rule(Tensor.doubles(Shape.of(2, 1), -2, -20))).orElseThrow();
    assertArrayEquals(new int[] {1, 0}, spelling.largest());
    Element element = spelling.element(0, 0);
    assertEquals(
        List.of(
            new Element.Term(3, 4, -0.4),
            new Element.Term(2, -3, 0.3),
            new Element.Term(1, 2, 0.2)),
        element.terms());
    assertEquals(1, element.others());
    assertEquals(0.1, element.rest(), 1e-12);
    assertEquals(-2, element.value(), 1e-12);
  }

  @Test
  void neverTellsASumThatIsNotTheResult() {
    assertEquals(Optional.empty(), Spelling.of(rule(Tensor.doubles(Shape.of(2, 1), 7, 9))));
    assertEquals(Optional.empty(), Spelling.of(rule(Tensor.doubles(Shape.of(1, 2), -2, -20))));
  }

  @Test
  void onlyAPlainProductReadsAsAnEquation() {
    ChainRule product = rule(Tensor.doubles(Shape.of(2, 1), -2, -20));
    assertEquals(List.of("=", "·"), FigureRow.signs(product));
    ChainRule masked =
        new ChainRule(
            "X",
            "a",
            List.of(
                new ChainTerm(ChainTerm.Kind.GRADIENT, "∂L/∂a", false),
                ChainTerm.plain(" = "),
                new ChainTerm(ChainTerm.Kind.GRADIENT, "∂L/∂h", false),
                ChainTerm.plain(" where "),
                new ChainTerm(ChainTerm.Kind.VALUE, "a", false),
                ChainTerm.plain(" > 0, else 0")),
            Optional.empty(),
            product.operands(),
            List.of());
    assertEquals(List.of("←", ""), FigureRow.signs(masked));
  }

  @Test
  void contributionsAddUpElementByElement() {
    Tensor one = Tensor.doubles(Shape.of(2), 3, -1);
    Tensor other = Tensor.doubles(Shape.of(2), -3, 5);
    assertArrayEquals(
        new double[] {0, 4},
        SumPane.sum(
            List.of(new Contribution("a", one, true), new Contribution("b", other, false))));
    assertArrayEquals(new double[] {3, -1}, one.toDoubles());
  }
}
