// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts a large prime of its own in the place of each symbol. Two dimensions that merely might be
/// equal then are not, and a trial passes only where it would for any size.
final class Probe {

  private static final long[] PRIMES = {10007, 10009, 10037, 10039, 10061, 10067, 10069, 10079};

  private final Map<String, Long> sizes = new HashMap<>();

  private Probe() {}

  static List<Arrival> all(List<Arrival> arrivals) {
    Probe probe = new Probe();
    arrivals.stream().flatMap(a -> a.known().stream()).map(TensorType::shape).forEach(probe::meet);
    Symbols symbols = new Symbols(probe.sizes);
    return arrivals.stream().map(a -> probed(a, symbols)).toList();
  }

  private static Arrival probed(Arrival arrival, Symbols symbols) {
    return arrival instanceof Arrival.Typed typed
        ? new Arrival.Typed(symbols.in(typed.type()), typed.constant())
        : arrival;
  }

  private void meet(Shape shape) {
    for (Dim dim : shape.dims()) {
      if (dim instanceof Dim.Symbol(String name)) {
        boolean product = name.indexOf('*') >= 0 && name.indexOf('(') < 0;
        for (String factor : product ? name.split("\\*") : new String[] {name}) {
          if (!factor.chars().allMatch(Character::isDigit)) {
            sizes.computeIfAbsent(factor, k -> PRIMES[sizes.size() % PRIMES.length]);
          }
        }
      }
    }
  }
}
