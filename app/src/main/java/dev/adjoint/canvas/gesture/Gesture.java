// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

/// One gesture from press to release. Used once; after release or cancel it must not be fed again.
public interface Gesture {
  void drag(Pointer pointer);

  void release(Pointer pointer);

  /// Escape, or the window lost the pointer: leaves everything as it was before the press.
  void cancel();
}
