// SPDX-License-Identifier: Apache-2.0

/// The icon family: one SVG file an icon on a 16 × 16 grid, drawn as 1.5 wide strokes with round
/// caps, and one lookup that hands out the path data.
///
/// Imports nothing of ours and no toolkit, so the window, the picture writer and the documentation
/// draw the very same strokes.
///
/// ```java
/// String path = Icons.svgPath("ui/save");
/// String glyph = Icons.svgPath(Icons.glyph("Relu", "activation"));
/// ```
@NullMarked
package dev.adjoint.icons;

import org.jspecify.annotations.NullMarked;
