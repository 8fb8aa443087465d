// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.i18n.Messages;
import dev.adjoint.scene.SceneWords;
import java.util.Map;

/// The words that the canvas draws itself, on blocks and bodies.
public final class CanvasWords {
  private CanvasWords() {}

  /// In the current language.
  public static SceneWords of(Messages messages) {
    return new SceneWords(
        messages.text("canvas.block-nodes"),
        messages.text("canvas.block-params"),
        messages.text("canvas.block-note", "{0}"),
        messages.text("stale.badge"),
        messages.text("canvas.block-fold"),
        Map.of(
            "body", messages.text("crumbs.body"),
            "then_branch", messages.text("crumbs.then_branch"),
            "else_branch", messages.text("crumbs.else_branch")),
        messages.text("canvas.in-body", "{0}"));
  }
}
