// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;

/// Starts the editor from the command line. The only way from there to JavaFX.
final class EditorStart {
  private EditorStart() {}

  /// Opens the window and returns when it is closed: 0, or 1 when there is no display to open it
  /// on.
  static int open(Optional<Path> file) {
    return launch(file.map(Path::toString).stream().toArray(String[]::new));
  }

  /// Opens the window, does what a start does, and closes it: for recording which classes a start
  /// needs.
  static int rehearse() {
    return launch("--" + Rehearsal.PARAMETER + "=on");
  }

  private static int launch(String... arguments) {
    try {
      Application.launch(EditorApp.class, arguments);
      return 0;
    } catch (UnsupportedOperationException noDisplay) {
      Messages messages = new Messages(Language.closestTo(Locale.getDefault()));
      System.err.println(messages.text("app.no-display"));
      return 1;
    }
  }
}
