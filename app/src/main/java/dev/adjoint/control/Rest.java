// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

/// Says when works that come one a pulse may go on. A pulse that comes late says that the machine
/// has more to do than it has time for: it gets a pulse or two to catch up, with what is being
/// rendered and with compiling what was just done for the first time.
final class Rest {
  /// Pulses come every 16 ms.
  private static final long LATE_NANOS = 25_000_000;

  /// On a machine that is always late, works are done nevertheless.
  private static final int MOST = 2;

  private long before;
  private boolean seen;
  private int rested;

  /// Asked once in every pulse, whether a work may be done in it. Not in the first: what was there
  /// before is seen first.
  ///
  /// @param pulse when it came, in nanoseconds of any clock
  boolean isOver(long pulse) {
    boolean first = !seen;
    boolean late = pulse - before > LATE_NANOS;
    seen = true;
    before = pulse;
    if (first || late && rested < MOST) {
      rested = first ? 0 : rested + 1;
      return false;
    }
    rested = 0;
    return true;
  }
}
