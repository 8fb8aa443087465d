// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.palette;

import dev.adjoint.op.OpDef;

/// Where an op goes that is pulled out of the palette. Coordinates are those of the scene.
public interface OpDrag {
  void begin(OpDef op, double xScene, double yScene);

  void move(double xScene, double yScene);

  void drop(double xScene, double yScene);

  void cancel();

  /// The op was chosen without a place: by double click or the Enter key.
  void add(OpDef op);
}
