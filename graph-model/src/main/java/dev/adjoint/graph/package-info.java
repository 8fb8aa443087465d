// SPDX-License-Identifier: Apache-2.0

/// The graph as people draw it: an immutable value of nodes, wires, outputs and blocks. Knows op
/// names, not op meanings; what a graph means is the inference's to say.
@NullMarked
package dev.adjoint.graph;

import org.jspecify.annotations.NullMarked;
