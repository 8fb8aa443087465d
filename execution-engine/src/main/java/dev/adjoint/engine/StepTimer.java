// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.DeviceMemoryException;
import dev.adjoint.debug.StepTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Finds out what a step that was done takes once all of it is warm, by repeating its work a little
/// at a time, whenever its owner has time for that. It is repeated in memory of its own, from the
/// operands of the step and the same random numbers, and its updates are never applied: nothing
/// that is shown of the run, and nothing that it goes on with, is touched.
///
/// A time is believed when a second timer has found it again, some tenths of a second later.
///
/// One thread at a time, that of the run; good until the run goes on. Owns memory.
///
/// ```java
/// try (StepTimer timer = StepTimer.of(run, index).orElseThrow()) {
///   while (!timer.goOn(4_000_000, stop)) { }
/// }
/// StepTimer.time(run, index); // steady, if this was the second
/// ```
public final class StepTimer implements AutoCloseable {

  /// What takes longer the first time is work in the main, and nobody waits for it twice.
  private static final long LONGEST_COLD_NANOS = 1_000_000_000;

  /// A step in need of more memory is not worth having that much twice.
  private static final long MOST_BYTES = 128L << 20;

  private final Deque<Execution> left = new ArrayDeque<>();
  private @Nullable LoadedPlan twin;
  private WarmUp warmUp = new WarmUp();
  private long lastNanos;

  private StepTimer(Spent spent) {
    lastNanos = spent.onceNanos();
    for (Execution execution : spent.executions()) {
      if (execution.plan().steady().nanos().isEmpty()) {
        left.add(execution);
      }
    }
  }

  /// What a step took that `run` has computed, as far as that is known by now.
  public static StepTime time(Debugger run, int step) {
    Spent spent = run.record().work(step).spent();
    OptionalLong steady = spent.steadyNanos();
    return new StepTime(steady.orElse(spent.onceNanos()), steady.isPresent());
  }

  /// Of a step that `run` has computed; empty where its work cannot be repeated by itself, as that
  /// of a loop or of what lies in a body, takes too long for that, or is none.
  public static Optional<StepTimer> of(Debugger run, int step) {
    Spent spent = run.record().work(step).spent();
    long bytes = spent.executions().stream().mapToLong(e -> e.plan().sizeBytes()).sum();
    boolean repeatable =
        !spent.executions().isEmpty()
            && run.levels().isEmpty()
            && spent.onceNanos() <= LONGEST_COLD_NANOS
            && bytes <= MOST_BYTES;
    return repeatable ? Optional.of(new StepTimer(spent)) : Optional.empty();
  }

  /// Goes on for about that long, a repetition at least.
  ///
  /// @param stop asked between kernels; what it interrupts does not count
  /// @return whether this timer has done what it can
  public boolean goOn(long nanos, BooleanSupplier stop) {
    long until = System.nanoTime() + nanos;
    try {
      do {
        if (left.isEmpty() || repeat(left.getFirst(), stop)) {
          left.pollFirst();
        }
      } while (!left.isEmpty() && !stop.getAsBoolean() && System.nanoTime() < until);
    } catch (RunStopped interrupted) {
      return false;
    } catch (EngineException | DeviceMemoryException fault) {
      left.clear();
      forget();
    }
    return left.isEmpty();
  }

  /// @return whether the work has been repeated often enough
  private boolean repeat(Execution work, BooleanSupplier stop) {
    LoadedPlan now = twin == null ? work.plan().twin() : twin;
    twin = now;
    long start = System.nanoTime();
    long nanos = work.runOn(now, stop);
    lastNanos = System.nanoTime() - start;
    warmUp.add(nanos, lastNanos);
    if (warmUp.isSteady()) {
      work.plan().steady().add(warmUp.nanos());
      forget();
      return true;
    }
    return false;
  }

  private void forget() {
    LoadedPlan now = twin;
    twin = null;
    warmUp = new WarmUp();
    if (now != null) {
      now.close();
    }
  }

  /// How long the next repetition will take at most, going by the last.
  public long nextNanos() {
    return lastNanos;
  }

  @Override
  public void close() {
    forget();
  }
}
