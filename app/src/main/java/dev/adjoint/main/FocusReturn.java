// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Gives the keyboard back to where the work is when the control that had it is gone: a notice that
/// is put away, a fix that is done. By itself it would go to whatever comes first in the window.
final class FocusReturn {
  private final Runnable home;
  private final ChangeListener<Node> follow = (at, from, to) -> follow(to);
  private boolean lost;

  private FocusReturn(Runnable home) {
    this.home = home;
  }

  /// @param home puts the focus where the work is
  static void attach(Node root, Runnable home) {
    FocusReturn each = new FocusReturn(home);
    root.sceneProperty().addListener((at, from, to) -> each.watch(from, to));
  }

  private void watch(@Nullable Scene from, @Nullable Scene to) {
    if (from != null) {
      from.focusOwnerProperty().removeListener(follow);
    }
    if (to != null) {
      to.focusOwnerProperty().addListener(follow);
    }
  }

  /// Who asks for the focus takes it from its owner. Nobody has it for a moment only if its owner
  /// is gone without anyone having asked.
  private void follow(@Nullable Node owner) {
    boolean found = lost && owner != null;
    lost = owner == null;
    if (found) {
      home.run();
    }
  }
}
