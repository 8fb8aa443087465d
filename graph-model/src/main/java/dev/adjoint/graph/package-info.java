// SPDX-License-Identifier: Apache-2.0

/// Graphs as people draw them: an immutable `Graph` of nodes and wires, and the questions one can
/// ask of it. May import `op` and `type`; knows no engine and no window.
@NullMarked
package dev.adjoint.graph;

import org.jspecify.annotations.NullMarked;
