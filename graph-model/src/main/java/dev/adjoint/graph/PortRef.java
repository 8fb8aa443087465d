// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

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

  @Override
  public String toString() {
    return output == 0 ? node : node + ":" + output;
  }
}
