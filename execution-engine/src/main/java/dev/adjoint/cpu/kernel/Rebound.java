// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A kernel whose layout depends on the content of small operands, such as the axes of a sum. Lays
/// out anew when they changed since the last run, which for constants is once.
final class Rebound implements Invocation {

  private final List<Operand> watched;
  private final long[] seen;
  private final Supplier<Invocation> layout;
  private @Nullable Invocation bound;

  /// @param watched integer operands that `layout` reads
  Rebound(List<Operand> watched, Supplier<Invocation> layout) {
    this.watched = watched;
    this.layout = layout;
    this.seen = new long[(int) watched.stream().mapToLong(Operand::elements).sum()];
  }

  @Override
  public void run() {
    Invocation current = bound;
    if (changed() || current == null) {
      bound = null;
      current = layout.get();
      bound = current;
    }
    current.run();
  }

  private boolean changed() {
    boolean changed = false;
    int at = 0;
    for (int operand = 0; operand < watched.size(); operand++) {
      Operand list = watched.get(operand);
      for (long i = 0; i < list.elements(); i++) {
        long value = list.getLong(i);
        changed |= seen[at] != value;
        seen[at++] = value;
      }
    }
    return changed;
  }
}
