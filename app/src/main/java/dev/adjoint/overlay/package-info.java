// SPDX-License-Identifier: Apache-2.0

/// Colouring the whole graph by one number a node: gradient norm, activations, time, memory, FLOPs.
///
/// The numbers come from a run or from sampled training steps ([dev.adjoint.session.RunMeasures]);
/// here they get a scale, a colour, words and a legend. What a node shows is a
/// [dev.adjoint.drawing.NodeTint], which the canvas paints and exported pictures too.
@NullMarked
package dev.adjoint.overlay;

import org.jspecify.annotations.NullMarked;
