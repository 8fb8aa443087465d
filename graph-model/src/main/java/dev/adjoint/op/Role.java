// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

/// The part a node plays in a run; what inference, compiler and editor need to know of an op
/// without naming it.
public enum Role {
  /// Computes its outputs from its inputs.
  COMPUTE,
  /// Is fed by whoever runs the graph; its attributes declare a type that may hold symbols.
  INPUT,
  /// Holds a tensor that lives from run to run.
  STATE,
  /// Has a value before any run.
  CONSTANT,
  /// Acts on the graph or on state rather than computing: an update, a group of updates.
  CONTROL
}
