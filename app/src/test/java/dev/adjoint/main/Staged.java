// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import javafx.scene.Scene;
import javafx.stage.Stage;

/// Editors on the stages of tests.
public final class Staged {
  private Staged() {}

  /// Opens an editor in the corner of the screen. JavaFX thread.
  public static EditorWindow open(
      Stage stage, EditorWindow.Surroundings surroundings, double width, double height) {
    EditorWindow window = new EditorWindow(surroundings);
    Scene scene = new Scene(window.root(), width, height);
    surroundings.appearance().attach(scene);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    return window;
  }
}
