// SPDX-License-Identifier: Apache-2.0

/// What a press, a drag and a release mean: one small state machine for each gesture, fed with
/// world coordinates and tested without a window.
///
/// ```java
/// Gesture gesture = Gestures.begin(surface, pointer);
/// gesture.drag(pointer.at(other));
/// gesture.release(pointer.at(other));
/// ```
@NullMarked
package dev.adjoint.canvas.gesture;

import org.jspecify.annotations.NullMarked;
