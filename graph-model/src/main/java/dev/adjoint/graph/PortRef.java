// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import org.jspecify.annotations.Nullable;

/// One output of one node; written `node`, or `node:1` for an output past the first.
public record PortRef(String node, int output) {

  public static PortRef of(String node) {
    return new PortRef(node, 0);
  }

  /// Reads `node` or `node:1`. Node ids never hold a colon.
  public static PortRef parse(String text) {
    int colon = text.lastIndexOf(':');
    return colon < 0
        ? of(text)
        : new PortRef(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }

  /// Written out, as tables of a large graph ask for it a hundred thousand times.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof PortRef that && output == that.output && node.equals(that.node);
  }

  @Override
  public int hashCode() {
    return 31 * node.hashCode() + output;
  }

  @Override
  public String toString() {
    return output == 0 ? node : node + ":" + output;
  }
}
