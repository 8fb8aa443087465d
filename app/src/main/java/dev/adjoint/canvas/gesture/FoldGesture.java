// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

/// A click on the sign that folds or opens a block; dragged away from it, nothing happens.
public final class FoldGesture implements Gesture {
  private final Surface surface;
  private final Hit.OnFold sign;

  public FoldGesture(Surface surface, String block, boolean folds) {
    this.surface = surface;
    this.sign = new Hit.OnFold(block, folds);
  }

  @Override
  public void drag(Pointer pointer) {
    // A sign stays where it is.
  }

  @Override
  public void release(Pointer pointer) {
    if (surface.hit(pointer.world()).equals(sign)) {
      surface.fold(sign.block(), sign.folds());
    }
  }

  @Override
  public void cancel() {
    // Nothing was done yet.
  }
}
