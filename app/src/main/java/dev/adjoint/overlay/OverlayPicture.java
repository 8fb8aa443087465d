// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.overlay;

import dev.adjoint.drawing.NodeTint;
import dev.adjoint.theme.LogRange;
import java.util.Map;

/// An overlay as it stands at one moment. Immutable.
///
/// @param tints by node, and by block for what a folded one stands for
/// @param vanishing nodes whose gradient is next to nothing
/// @param exploding nodes whose gradient is huge or no number
/// @param awaited nodes whose number is still to be measured
/// @param step the training step it was measured in, from 0; below 0 for a run that is none
/// @param of the graph whose nodes these are
public record OverlayPicture(
    OverlayKind kind,
    LogRange scale,
    Map<String, NodeTint> tints,
    int vanishing,
    int exploding,
    int awaited,
    long step,
    SeenGraph of) {
  /// A gradient norm below this teaches nothing.
  public static final double VANISHING = 1e-6;

  /// A gradient norm above this breaks learning.
  public static final double EXPLODING = 1e3;

  public static final OverlayPicture NONE = none(OverlayKind.VALUES);

  static OverlayPicture none(OverlayKind kind) {
    return new OverlayPicture(kind, LogRange.NORMS, Map.of(), 0, 0, 0, -1, SeenGraph.WHOLE);
  }

  public OverlayPicture {
    tints = Map.copyOf(tints);
  }

  /// A number at one end of the scale, with its unit.
  public String bound(double value) {
    return Quantity.round(kind, value);
  }
}
