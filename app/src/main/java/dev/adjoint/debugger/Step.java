// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.drawing.Breakmark;
import java.util.Optional;

/// One step of a run as the timeline shows it.
///
/// @param node the node it works at
/// @param label what stands under the tick, such as `MatMul z2`; the name of the node alone where
///   that is too wide
/// @param gradients how many gradients a backward step makes; each past the first gets a small tick
/// @param stop the breakpoint at it
public record Step(
    String node, String label, Side side, int gradients, Optional<Breakmark.Dot> stop) {

  /// Which part of a run a step belongs to.
  public enum Side {
    FORWARD,
    BACKWARD,
    UPDATE
  }
}
