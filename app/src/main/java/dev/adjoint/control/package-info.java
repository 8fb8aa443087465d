// SPDX-License-Identifier: Apache-2.0

/// Small widgets that every panel uses. They know words, colours and icons, nothing of graphs or
/// runs (a [CategoryTile] takes the name of an op, not the op).
///
/// Sizes and colours come from the style sheet; what is painted by hand takes its colours from the
/// [dev.adjoint.theme.Palette] it is given.
@NullMarked
package dev.adjoint.control;

import org.jspecify.annotations.NullMarked;
