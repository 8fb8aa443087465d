// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import java.util.logging.Level;
import java.util.logging.Logger;

/// JavaFX on a plain class path, as the launcher of the source tree has it. It works, and warns at
/// every start that nobody promised so; whoever starts Adjoint can do nothing about it.
public final class PlainClassPath {
  /// Kept, because loggers that nobody holds forget what they were told.
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private PlainClassPath() {}

  /// Leaves JavaFX's faults to be told, and none of its warnings.
  public static void keepQuiet() {
    JAVAFX.setLevel(Level.SEVERE);
  }
}
