// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.palette;

import javafx.scene.Group;

/// A view-model that holds a piece of the scene.
public final class PaletteViewModel {
  private final Group a = new Group();
}
