// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import javafx.scene.layout.Region;

/// One look at a tensor. It is shown only what it can look at.
interface LookPane {
  Region region();

  void show(Shown shown);
}
