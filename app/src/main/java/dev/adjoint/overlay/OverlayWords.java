// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.overlay;

import dev.adjoint.i18n.Messages;

/// Words that stand below a number, in the language of the window.
///
/// @param dead of units that are zero for every row
/// @param once of a time that was measured in one run
record OverlayWords(String dead, String once) {
  static OverlayWords of(Messages messages) {
    return new OverlayWords(messages.text("overlay.dead"), messages.text("overlay.once"));
  }
}
