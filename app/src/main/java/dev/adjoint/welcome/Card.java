// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.welcome;

import dev.adjoint.graph.Graph;
import java.nio.file.Path;

/// A project that is offered.
///
/// @param key the name of its file without extension: the key of its title
/// @param lesson whether it belongs to the lecture
record Card(Path file, String key, boolean lesson, Graph graph, Sketch sketch) {}
