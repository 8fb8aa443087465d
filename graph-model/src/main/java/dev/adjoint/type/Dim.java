// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.type;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// One dimension of a shape: a known size, a named unknown such as the batch size `N` (or a product
/// such as `N*4`), or one about which nothing is known. Two symbols are equal when their texts are;
/// [Unknown] equals nothing for the purposes of [#sameAs].
public sealed interface Dim {

  /// Letters in the longest expression that is kept.
  int LONGEST = 120;

  Dim ONE = new Known(1);
  Dim UNKNOWN = new Unknown();

  /// A size known before the run; never negative.
  record Known(long size) implements Dim {
    public Known {
      requireSize(size);
    }

    @Override
    public String toString() {
      return Long.toString(size);
    }
  }

  /// A size that is bound when the graph runs; `name` is an identifier or a canonical product.
  record Symbol(String name) implements Dim {
    public Symbol {
      requireName(name);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /// A size that depends on data or could not be derived.
  record Unknown() implements Dim {
    @Override
    public String toString() {
      return "?";
    }
  }

  static Dim of(long size) {
    return new Known(size);
  }

  static Dim of(String symbol) {
    return symbol.equals("?") ? UNKNOWN : new Symbol(symbol);
  }

  default boolean isKnown() {
    return this instanceof Known;
  }

  default boolean is(long size) {
    return this instanceof Known(long own) && own == size;
  }

  /// The size of a [Known] dimension.
  ///
  /// @throws IllegalStateException if it is not known
  default long size() {
    if (this instanceof Known(long size)) {
      return size;
    }
    throw new IllegalStateException("dimension " + this + " is not bound");
  }

  /// True when both are certainly the same size.
  default boolean sameAs(Dim other) {
    return !(this instanceof Unknown) && equals(other);
  }

  /// True when the two may turn out to be the same size at run time.
  default boolean mayEqual(Dim other) {
    return !isKnown() || !other.isKnown() || equals(other);
  }

  /// The product; exact, [ArithmeticException] on overflow of a known product.
  default Dim times(Dim other) {
    if (this instanceof Unknown || other instanceof Unknown) {
      return is(0) || other.is(0) ? of(0) : UNKNOWN;
    }
    if (this instanceof Known(long a) && other instanceof Known(long b)) {
      return of(Math.multiplyExact(a, b));
    }
    return product(this, other);
  }

  /// The sum; of unlike symbols nothing is known but their text, such as `N+3`.
  default Dim plus(Dim other) {
    if (this instanceof Known(long a) && other instanceof Known(long b)) {
      return of(Math.addExact(a, b));
    }
    if (is(0)) {
      return other;
    }
    if (other.is(0)) {
      return this;
    }
    boolean opaque = this instanceof Unknown || other instanceof Unknown;
    return opaque ? UNKNOWN : derived("(" + this + "+" + other + ")");
  }

  private static Dim product(Dim a, Dim b) {
    long known = 1;
    TreeMap<String, Integer> factors = new TreeMap<>();
    for (String factor : factors(a + "*" + b)) {
      if (factor.chars().allMatch(Character::isDigit)) {
        known = Math.multiplyExact(known, Long.parseLong(factor));
      } else {
        factors.merge(factor, 1, Integer::sum);
      }
    }
    if (known == 0) {
      return of(0);
    }
    StringBuilder text = new StringBuilder();
    factors.forEach((name, count) -> text.append(("*" + name).repeat(count)));
    String symbols = text.substring(1);
    return derived(known == 1 ? symbols : symbols + "*" + known);
  }

  /// The factors of a product; a sum in brackets is one.
  private static List<String> factors(String product) {
    List<String> factors = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= product.length(); i++) {
      char c = i < product.length() ? product.charAt(i) : '*';
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '*' && depth == 0) {
        factors.add(product.substring(start, i));
        start = i + 1;
      }
    }
    return factors;
  }

  /// A size with an expression for a name. Past a length nobody reads, and that doubles with each
  /// doubling of a tensor, it is simply not known.
  private static Dim derived(String expression) {
    return expression.length() > LONGEST ? UNKNOWN : new Symbol(expression);
  }

  private static void requireSize(long size) {
    if (size < 0) {
      throw new IllegalArgumentException("a dimension cannot be negative: " + size);
    }
  }

  private static void requireName(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a symbolic dimension needs a name");
    }
  }
}
