// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.Finite;

/// Runs the library where every number is finite, and our own loops where it would be at a loss.
record WhereFinite(Finite numbers, Runnable library, Invocation loops) implements Invocation {

  @Override
  public void run() {
    if (numbers.isEverything()) {
      library.run();
    } else {
      loops.run();
    }
  }
}
