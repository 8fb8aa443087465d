// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

/// A small framed text in a node: its shape or its element type.
///
/// @param raised drawn on the node colour instead of sunken
public record ChipLook(String text, boolean raised, Tone tone) {
  /// Space left and right of the text.
  public static final double PADDING = 5;
}
