// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import java.time.Duration;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// How much time of one frame works may take that come one after the other. What is left over waits
/// for the next frame, and the window answers in between.
///
/// Time is what is counted because the same work takes twenty times as long while its code is new
/// to the program as afterwards.
///
/// @param nanos a clock that never goes back, in nanoseconds
record Ration(Duration most, LongSupplier nanos) {
  Ration(Duration most) {
    this(most, System::nanoTime);
  }

  /// What is left of it for who has worked since `nanosThen`, as the clock told.
  Ration since(long nanosThen) {
    return new Ration(most.minusNanos(nanos.getAsLong() - nanosThen), nanos);
  }

  /// Says from now on whether there is time left.
  BooleanSupplier begin() {
    long end = nanos.getAsLong() + most.toNanos();
    return () -> nanos.getAsLong() - end < 0;
  }

  /// Does works, the first in any case, until they are all done or no time is left; takes those
  /// that are done out of the queue.
  <T> void spend(Queue<T> works, Consumer<? super T> doing) {
    BooleanSupplier more = begin();
    do {
      T work = works.poll();
      if (work == null) {
        return;
      }
      doing.accept(work);
    } while (more.getAsBoolean());
  }
}
