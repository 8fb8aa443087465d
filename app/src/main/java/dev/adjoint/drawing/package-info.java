// SPDX-License-Identifier: Apache-2.0

/// How a graph looks, drawn by one painter onto any surface: the editor's canvas, SVG, PNG or PDF.
///
/// A [dev.adjoint.drawing.SceneModel] says what there is to see; a
/// [dev.adjoint.drawing.GraphPainter] turns it into calls of a [dev.adjoint.drawing.Pen]. Nothing
/// here may load a JavaFX class, for the `picture` command runs without one; the pen for JavaFX
/// lives in `canvas`.
///
/// ```java
/// SvgPen pen = new SvgPen(metrics);
/// new GraphPainter(colours, metrics).paint(scene, pen, 1.0);
/// String svg = pen.document(scene.bounds().grown(24));
/// ```
@NullMarked
package dev.adjoint.drawing;

import org.jspecify.annotations.NullMarked;
