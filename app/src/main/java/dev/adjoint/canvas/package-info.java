// SPDX-License-Identifier: Apache-2.0

/// The canvas: shows the document's graph, its selection and the state of a run, and turns the
/// pointer and the keyboard into intents.
///
/// [dev.adjoint.canvas.CanvasViewModel] decides and knows no scene; [dev.adjoint.canvas.CanvasView]
/// paints with [dev.adjoint.canvas.FxPen] whatever meets the window, and only after a change.
@NullMarked
package dev.adjoint.canvas;

import org.jspecify.annotations.NullMarked;
