// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.cli;

import dev.adjoint.architecture.wrong.palette.PaletteViewModel;
import javafx.scene.Group;

/// A headless command that needs the editor and JavaFX.
public final class CommandWithAWindow {
  private final PaletteViewModel a = new PaletteViewModel();
  private final Group b = new Group();
}
