// SPDX-License-Identifier: Apache-2.0

/// What a graph looks like: a graph, its types and the state of a run become a
/// [dev.adjoint.drawing.SceneModel], with positions, sizes and wires, kept up to date edit by edit.
///
/// The editor's canvas and the `picture` command both stand on it, so no toolkit is imported here.
///
/// ```java
/// GraphScene scene = new GraphScene(catalog, metrics);
/// scene.show(graph, inference, RunPicture.NONE);
/// painter.paint(scene.within(scene.bounds()), pen, 1.0);
/// ```
@NullMarked
package dev.adjoint.scene;

import org.jspecify.annotations.NullMarked;
