// SPDX-License-Identifier: Apache-2.0

/// The graph in words: a tree that a screen reader can speak and a keyboard can walk, and the list
/// of what was done to the graph.
@NullMarked
package dev.adjoint.outline;

import org.jspecify.annotations.NullMarked;
