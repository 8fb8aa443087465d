// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.engine.Devices;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.i18n.OpWords;
import dev.adjoint.icons.Icons;
import dev.adjoint.main.start.DisplayClasses;
import dev.adjoint.main.start.PlainClassPath;
import dev.adjoint.main.start.RasterWarmUp;
import dev.adjoint.main.start.SecondCompiler;
import dev.adjoint.ops.StandardOps;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;

/// Starts the editor from the command line. The only way from there to JavaFX.
final class EditorStart {
  private EditorStart() {}

  /// Opens the window and returns when it is closed: 0, or 1 when there is no display to open it
  /// on.
  static int open(Optional<Path> file) {
    // Without lambdas: what only a start with a file does is not rehearsed.
    return file.isPresent() ? launch(file.get().toString()) : launch();
  }

  /// Opens the window, does what a start does, and closes it: for recording which classes a start
  /// needs.
  static int rehearse() {
    Thread limit = Rehearsal.limit();
    DisplayClasses.load();
    try {
      return launch("--" + Rehearsal.PARAMETER + "=on");
    } finally {
      limit.interrupt();
    }
  }

  /// What every window needs is made while the toolkit is still starting.
  private static void warmUp() {
    Objects.requireNonNull(StandardOps.CATALOG);
    Icons.names();
    OpWords.read();
    Objects.requireNonNull(Devices.list());
    Objects.requireNonNull(Integer.valueOf(RasterWarmUp.run()));
    // Comparing records takes a while for the first time in a program.
    Objects.requireNonNull(Boolean.valueOf(Viewport.IDENTITY.equals(new Viewport(2, 0, 0))));
  }

  private static int launch(String... arguments) {
    Thread.ofPlatform().daemon().name("adjoint-compiler").start(SecondCompiler::makeWay);
    Thread.ofPlatform().daemon().name("adjoint-warm-up").start(EditorStart::warmUp);
    if (!Application.class.getModule().isNamed()) {
      PlainClassPath.keepQuiet();
    }
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
