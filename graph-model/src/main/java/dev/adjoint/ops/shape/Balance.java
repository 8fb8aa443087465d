// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// The element counts of two shapes as a fraction with everything common cancelled: what is left
/// says whether they can be equal and what a missing size must be. Equal dimensions cancel first,
/// symbols and zeros too; a dimension such as `N*4` counts as `N` times 4.
record Balance(BigInteger above, List<Dim> aboveOpen, BigInteger below, List<Dim> belowOpen) {

  static Balance of(Shape above, Shape below) {
    List<Dim> top = new ArrayList<>(above.dims());
    List<Dim> bottom = new ArrayList<>(below.dims());
    bottom.removeIf(top::remove);
    List<Dim> topFactors = factors(top);
    List<Dim> bottomFactors = factors(bottom);
    bottomFactors.removeIf(topFactors::remove);
    return new Balance(
        product(topFactors), open(topFactors), product(bottomFactors), open(bottomFactors));
  }

  /// True when the counts certainly differ.
  boolean differs() {
    return aboveOpen.isEmpty() && belowOpen.isEmpty() && !above.equals(below);
  }

  /// True when no whole number makes up for what is missing below.
  boolean indivisible() {
    return aboveOpen.isEmpty()
        && belowOpen.isEmpty()
        && (below.signum() == 0 || above.mod(below).signum() != 0);
  }

  /// The size by which the count below must be multiplied, or unknown.
  Dim quotient() {
    boolean whole = below.signum() != 0 && above.mod(below).signum() == 0;
    return whole && belowOpen.isEmpty()
        ? Shape.of(aboveOpen)
            .product(0, aboveOpen.size())
            .times(Dim.of(above.divide(below).longValueExact()))
        : Dim.UNKNOWN;
  }

  private static List<Dim> factors(List<Dim> dims) {
    List<Dim> factors = new ArrayList<>();
    for (Dim dim : dims) {
      if (dim instanceof Dim.Symbol(String name) && name.contains("*") && !name.contains("(")) {
        for (String factor : name.split("\\*", -1)) {
          boolean number = factor.chars().allMatch(Character::isDigit);
          factors.add(number ? Dim.of(Long.parseLong(factor)) : Dim.of(factor));
        }
      } else {
        factors.add(dim);
      }
    }
    return factors;
  }

  private static BigInteger product(List<Dim> factors) {
    return factors.stream()
        .filter(Dim::isKnown)
        .map(dim -> BigInteger.valueOf(dim.size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  private static List<Dim> open(List<Dim> factors) {
    return factors.stream().filter(dim -> !dim.isKnown()).toList();
  }
}
