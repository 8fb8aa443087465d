// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.geometry;

import javafx.scene.Group;

/// Arithmetic that needs a scene.
public final class EdgePath {
  private final Group a = new Group();
}
