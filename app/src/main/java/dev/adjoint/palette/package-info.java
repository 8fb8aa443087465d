// SPDX-License-Identifier: Apache-2.0

/// The list of ops on the left: found by typing, folded by category, dragged onto the canvas.
///
/// Dragging is plain press, move and release, not the system's drag and drop, which a window
/// without a display cannot do. The palette knows no canvas: it reports to an [OpDrag].
@NullMarked
package dev.adjoint.palette;

import org.jspecify.annotations.NullMarked;
