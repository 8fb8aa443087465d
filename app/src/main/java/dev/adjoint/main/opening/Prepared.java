// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.opening;

import dev.adjoint.document.Content;
import dev.adjoint.scene.GraphScene;

/// A graph with everything that showing it takes.
///
/// @param scene shows the content; belongs to whoever takes it
public record Prepared(Content content, GraphScene scene) {}
