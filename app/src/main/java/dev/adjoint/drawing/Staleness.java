// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

/// How much of what a node shows is from before an edit.
public enum Staleness {
  NONE,
  /// Its gradient alone: the value is what it was and holds.
  GRADIENT,
  VALUE
}
