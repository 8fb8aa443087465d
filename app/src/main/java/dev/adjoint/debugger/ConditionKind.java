// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.debug.Condition;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/// The conditions a person can choose, and what number each asks for.
public enum ConditionKind {
  ALWAYS(Unit.NONE, 0, bound -> new Condition.Always()),
  NOT_FINITE(Unit.NONE, 0, bound -> new Condition.NonFinite()),
  ABOVE(Unit.NUMBER, 100, Condition.MagnitudeAbove::new),
  BELOW(Unit.NUMBER, 1e-6, Condition.MagnitudeBelow::new),
  DEAD(Unit.PERCENT, 50, percent -> new Condition.DeadAbove(percent / 100)),
  SATURATED(Unit.PERCENT, 50, percent -> new Condition.SaturatedAbove(percent / 100)),
  CHANGE_ABOVE(Unit.NUMBER, 0.1, Condition.ChangeAbove::new),
  CHANGE_BELOW(Unit.NUMBER, 1e-6, Condition.ChangeBelow::new);

  /// What its number means.
  public enum Unit {
    NONE,
    NUMBER,
    PERCENT
  }

  private final Unit unit;
  private final double usual;
  private final DoubleFunction<Condition> make;

  ConditionKind(Unit unit, double usual, DoubleFunction<Condition> make) {
    this.unit = unit;
    this.usual = usual;
    this.make = make;
  }

  public Unit unit() {
    return unit;
  }

  /// Key of its words.
  public String key() {
    return "breaks.kind-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// With the number that it begins with.
  public Condition usual() {
    return make.apply(usual);
  }

  public Condition with(double number) {
    return make.apply(number);
  }

  public static ConditionKind of(Condition condition) {
    return switch (condition) {
      case Condition.Always a -> ALWAYS;
      case Condition.NonFinite n -> NOT_FINITE;
      case Condition.MagnitudeAbove m -> ABOVE;
      case Condition.MagnitudeBelow m -> BELOW;
      case Condition.DeadAbove d -> DEAD;
      case Condition.SaturatedAbove s -> SATURATED;
      case Condition.ChangeAbove c -> CHANGE_ABOVE;
      case Condition.ChangeBelow c -> CHANGE_BELOW;
    };
  }

  /// The number of a condition in its kind's unit; none where it asks for none.
  public static OptionalDouble number(Condition condition) {
    return switch (condition) {
      case Condition.Always a -> OptionalDouble.empty();
      case Condition.NonFinite n -> OptionalDouble.empty();
      case Condition.MagnitudeAbove(double bound) -> OptionalDouble.of(bound);
      case Condition.MagnitudeBelow(double bound) -> OptionalDouble.of(bound);
      case Condition.DeadAbove(double share) -> OptionalDouble.of(share * 100);
      case Condition.SaturatedAbove(double share) -> OptionalDouble.of(share * 100);
      case Condition.ChangeAbove(double ratio) -> OptionalDouble.of(ratio);
      case Condition.ChangeBelow(double ratio) -> OptionalDouble.of(ratio);
    };
  }
}
