// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

/// The two ways to run one graph.
public enum Mode {
  /// Static: compiled once for its shapes, run many times.
  COMPILED,
  /// Dynamic: node by node with the values at hand.
  EAGER
}
