// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import org.jspecify.annotations.Nullable;

/// A connection from an output to input `port` of node `to`.
public record Wire(PortRef from, String to, int port) {

  /// Written out, as tables of a large graph ask for it a hundred thousand times.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Wire that
            && port == that.port
            && to.equals(that.to)
            && from.equals(that.from);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * from.hashCode() + to.hashCode()) + port;
  }
}
