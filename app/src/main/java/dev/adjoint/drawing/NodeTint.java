// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

/// What an overlay paints over one node in place of its content: a colour and one large number.
///
/// @param place on the overlay's scale, 0 to 1; not-a-number for a number that is none
/// @param label what the number is, such as `|∂L|`
/// @param value the number
/// @param note a second, small line; empty for none
public record NodeTint(double place, String label, String value, String note, Mark mark) {
  /// What must be seen at a glance, whatever the scale.
  public enum Mark {
    NONE,
    /// So small that nothing is learned through it.
    VANISHING,
    /// So large, or no number at all, that learning breaks.
    EXPLODING
  }
}
