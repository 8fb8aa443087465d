// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

/// What is to be gone through, one after the other, from where it lies: there may be very much of
/// it, and nobody copies it.
final class Stock<T> {
  private final Queue<Iterator<T>> sources = new ArrayDeque<>();

  /// @param items that nobody changes from now on
  void add(Iterable<T> items) {
    sources.add(items.iterator());
  }

  boolean isEmpty() {
    while (!sources.isEmpty() && !sources.element().hasNext()) {
      sources.remove();
    }
    return sources.isEmpty();
  }

  /// The next one, which is taken away.
  T next() {
    if (isEmpty()) {
      throw new NoSuchElementException();
    }
    return sources.element().next();
  }

  void clear() {
    sources.clear();
  }
}
