// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Names for copies: `h`, then `h2`, `h3`, …; a copy of `h2` is `h3`. Each number is asked for
/// once, however many copies there are.
final class FreshNames {
  private static final int MOST_DIGITS = 8;

  private final Predicate<String> taken;
  private final Set<String> given = new HashSet<>();
  private final Map<String, Integer> nextOf = new HashMap<>();

  FreshNames(Predicate<String> taken) {
    this.taken = taken;
  }

  /// A name that nobody has, nor any of those that were given.
  String like(String id) {
    String stem = id.replaceFirst("\\d+$", "");
    String name = id;
    int next = Math.max(nextOf.getOrDefault(stem, 2), after(id.substring(stem.length())));
    while (taken.test(name) || given.contains(name)) {
      name = stem + next++;
    }
    nextOf.put(stem, next);
    given.add(name);
    return name;
  }

  /// The number after that one; of what is none, or far too large, the first.
  private static int after(String digits) {
    return digits.isEmpty() || digits.length() > MOST_DIGITS ? 2 : Integer.parseInt(digits) + 1;
  }
}
