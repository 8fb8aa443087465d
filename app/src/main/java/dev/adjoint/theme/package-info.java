// SPDX-License-Identifier: Apache-2.0

/// Colours, type and style sheets. [Swatch], [Palette], [ColorScale] and [Typeface] know no
/// toolkit, so the canvas, the picture writer and CSS share one source; [Theme], [Fonts] and
/// [Appearance] carry them into JavaFX.
///
/// Every colour of the program is a [Swatch]; nothing else in Java holds a colour literal.
@NullMarked
package dev.adjoint.theme;

import org.jspecify.annotations.NullMarked;
