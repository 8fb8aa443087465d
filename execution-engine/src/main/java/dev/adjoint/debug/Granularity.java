// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

/// How far one step goes.
public enum Granularity {
  /// One contribution along one wire in the backward pass, one output in the forward pass.
  WIRE,
  /// One node.
  OP,
  /// To the end of an iteration.
  ITERATION
}
