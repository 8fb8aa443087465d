// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.text;

import dev.adjoint.architecture.wrong.edit.EditThatRuns;
import javafx.scene.Group;

/// A text form that edits, with a window.
public final class TextThatEdits {
  private final EditThatRuns a = new EditThatRuns();
  private final Group b = new Group();
}
