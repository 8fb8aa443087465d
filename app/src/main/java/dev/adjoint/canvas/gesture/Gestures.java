// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.canvas.gesture.Hit.Nothing;
import dev.adjoint.canvas.gesture.Hit.OnBend;
import dev.adjoint.canvas.gesture.Hit.OnBlockTitle;
import dev.adjoint.canvas.gesture.Hit.OnComment;
import dev.adjoint.canvas.gesture.Hit.OnCommentCorner;
import dev.adjoint.canvas.gesture.Hit.OnFold;
import dev.adjoint.canvas.gesture.Hit.OnFoldedBlock;
import dev.adjoint.canvas.gesture.Hit.OnNode;
import dev.adjoint.canvas.gesture.Hit.OnPort;
import dev.adjoint.canvas.gesture.Hit.OnWire;
import dev.adjoint.canvas.gesture.Pointer.Button;
import dev.adjoint.geometry.Viewport;

/// Decides which gesture a press begins.
public final class Gestures {
  private Gestures() {}

  /// @param panning whether the space bar is held, which turns every drag into a pan
  public static Gesture begin(Surface surface, Pointer pressed, boolean panning) {
    if (panning || pressed.button() != Button.LEFT) {
      return new PanGesture(surface, pressed);
    }
    return switch (surface.hit(pressed.world())) {
      case OnPort port -> new ConnectPortsGesture(surface, port, pressed);
      case OnNode(String node) -> MoveGesture.ofNode(surface, node, pressed);
      case OnFoldedBlock(String block) -> MoveGesture.ofBlock(surface, block, pressed);
      case OnBlockTitle(String block) -> MoveGesture.ofBlock(surface, block, pressed);
      case OnComment(String comment) -> MoveGesture.ofComment(surface, comment, pressed);
      case OnCommentCorner(String comment) -> new ResizeCommentGesture(surface, comment, pressed);
      case OnFold(String block, boolean folds) -> new FoldGesture(surface, block, folds);
      case OnBend(var wire, int index) -> new BendWireGesture(surface, wire, index, pressed);
      case OnWire(var wire) -> new SelectWireGesture(surface, wire, pressed);
      case Nothing() -> new BoxSelectGesture(surface, pressed);
    };
  }

  /// One turn of the wheel, up is nearer: keeps what is under the pointer under it.
  public static void zoomAtPointer(Surface surface, Pointer pointer, double turns) {
    Viewport viewport = surface.viewport();
    surface.setViewport(viewport.zoomedBy(Math.pow(1.2, turns), pointer.screen()));
  }
}
