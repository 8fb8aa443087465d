// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.debug.Condition.Match;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConditionTest {

  private static Tensor tensor(float... values) {
    return Tensor.floats(Shape.of(values.length), values);
  }

  private static Optional<Long> first(Condition condition, Tensor tensor) {
    return match(condition, tensor).map(Match::element);
  }

  private static Optional<Match> match(Condition condition, Tensor tensor) {
    return condition.match(tensor, "Mul", Optional.empty());
  }

  private static Optional<Match> since(Condition condition, Tensor before, Tensor now) {
    return condition.match(now, "Mul", Optional.of(before));
  }

  @Test
  void nonFiniteFindsNanAndInfinityAndCountsThem() {
    Condition condition = new Condition.NonFinite();
    assertEquals(Optional.of(1L), first(condition, tensor(1, Float.NaN)));
    Match two = match(condition, tensor(1, 2, Float.NEGATIVE_INFINITY, Float.NaN)).orElseThrow();
    assertEquals(2, two.element());
    assertEquals(2, two.count());
    assertEquals(4, two.of());
    assertEquals(Optional.empty(), first(condition, tensor(1, Float.MAX_VALUE)));
    assertEquals(
        Optional.of(0L), first(condition, Tensor.doubles(Shape.of(1), Double.POSITIVE_INFINITY)));
    assertEquals(Optional.empty(), first(condition, Tensor.vector(1, Long.MAX_VALUE)));
  }

  @Test
  void aboveLooksAtMagnitudesAndExcludesTheBound() {
    Condition condition = new Condition.MagnitudeAbove(2);
    assertEquals(Optional.of(1L), first(condition, tensor(2, -2.5f)));
    assertEquals(Optional.empty(), first(condition, tensor(2, -2, Float.NaN)));
  }

  @Test
  void belowWantsEveryElementAndAtLeastOne() {
    Condition condition = new Condition.MagnitudeBelow(1e-3);
    assertEquals(Optional.of(0L), first(condition, tensor(0, -1e-4f)));
    assertEquals(Optional.empty(), first(condition, tensor(0, 1)));
    assertEquals(Optional.empty(), first(condition, tensor(0, Float.NaN)));
    assertEquals(Optional.empty(), first(condition, tensor()));
  }

  @Test
  void aUnitIsDeadWhenItIsZeroForEverySample() {
    // Of three units over two samples the middle one never wakes.
    Tensor batch = Tensor.floats(Shape.of(2, 3), 0, 0, 1, 2, 0, 0);
    Match dead = match(new Condition.DeadAbove(0.3), batch).orElseThrow();
    assertEquals(1, dead.element());
    assertEquals(1, dead.count());
    assertEquals(3, dead.of());
    assertEquals(1 / 3.0, dead.measure(), 1e-12);
    assertEquals(Optional.empty(), match(new Condition.DeadAbove(0.34), batch));
    assertEquals(Optional.empty(), match(new Condition.DeadAbove(0), tensor(1, 2)));
  }

  @Test
  void saturationKnowsTheEndsOfEachFunction() {
    Condition half = new Condition.SaturatedAbove(0.5);
    Tensor values = tensor(0.01f, 0.5f, 0.99f);
    assertEquals(2, half.match(values, "Sigmoid", Optional.empty()).orElseThrow().count());
    assertEquals(Optional.empty(), half.match(values, "Tanh", Optional.empty()));
    assertEquals(
        2, half.match(tensor(-0.99f, 0, 1), "Tanh", Optional.empty()).orElseThrow().count());
  }

  @Test
  void changeIsRelativeToThePreviousIteration() {
    Tensor before = tensor(3, 4);
    Tensor after = tensor(3, 4.5f);
    Match moved = since(new Condition.ChangeAbove(0.09), before, after).orElseThrow();
    assertEquals(0.1, moved.measure(), 1e-6);
    assertEquals(Optional.empty(), since(new Condition.ChangeAbove(0.11), before, after));
    assertEquals(
        Optional.of(0.0),
        since(new Condition.ChangeBelow(1e-9), before, before).map(Match::measure));
    assertEquals(Optional.empty(), since(new Condition.ChangeBelow(0.05), before, after));
    assertEquals(Optional.empty(), match(new Condition.ChangeBelow(1), after));
    assertEquals(
        Double.POSITIVE_INFINITY,
        since(new Condition.ChangeAbove(1), tensor(0), tensor(1)).orElseThrow().measure());
  }
}
