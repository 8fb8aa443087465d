// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.loop;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A constant that is computed when it is first asked for, once.
public final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> source;
  private volatile @Nullable T value;

  public Lazy(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public T get() {
    T known = value;
    return known != null ? known : compute();
  }

  private synchronized T compute() {
    T known = value;
    if (known == null) {
      known = source.get();
      value = known;
    }
    return known;
  }
}
