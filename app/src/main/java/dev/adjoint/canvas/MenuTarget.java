// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

/// What a menu is asked for.
public enum MenuTarget {
  NODES,
  WIRE,
  PORT,
  /// A block or a comment.
  BLOCK,
  CANVAS
}
