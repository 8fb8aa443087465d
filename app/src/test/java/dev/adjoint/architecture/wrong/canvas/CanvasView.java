// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.canvas;

import dev.adjoint.architecture.wrong.edit.EditThatRuns;
import dev.adjoint.architecture.wrong.palette.PaletteViewModel;

/// A view that edits and knows another feature.
public final class CanvasView {
  private final EditThatRuns a = new EditThatRuns();
  private final PaletteViewModel b = new PaletteViewModel();
}
