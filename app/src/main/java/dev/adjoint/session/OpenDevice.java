// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.backend.Backend;
import dev.adjoint.engine.Devices;
import org.jspecify.annotations.Nullable;

/// The device that runs use, kept open from one run to the next. One thread.
final class OpenDevice implements AutoCloseable {
  private @Nullable Backend backend;
  private String id = "";

  /// The device called `wanted`; another that was open is closed, and its memory with it.
  ///
  /// Throws EngineException when there is no such device, saying which there are.
  Backend open(String wanted) {
    Backend open = backend;
    if (open != null && id.equals(wanted)) {
      return open;
    }
    close();
    Backend fresh = Devices.open(wanted, 0);
    backend = fresh;
    id = wanted;
    return fresh;
  }

  @Override
  public void close() {
    Backend open = backend;
    backend = null;
    if (open != null) {
      open.close();
    }
  }
}
