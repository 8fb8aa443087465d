// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import java.util.function.Supplier;

/// Where a document has work done that its thread has no time for.
@FunctionalInterface
public interface Beside {
  /// Does a piece of work on another thread and runs what comes of it on the document's. Of works
  /// ordered in quick succession the results of earlier ones may be left out.
  void run(Supplier<Runnable> work);
}
