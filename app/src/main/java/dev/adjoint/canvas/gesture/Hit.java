// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.geometry.Side;
import dev.adjoint.graph.Wire;

/// What lies under the pointer, the topmost thing only.
public sealed interface Hit {
  /// The bare canvas.
  record Nothing() implements Hit {}

  record OnNode(String node) implements Hit {}

  record OnPort(String node, Side side, int index) implements Hit {}

  record OnWire(Wire wire) implements Hit {}
}
