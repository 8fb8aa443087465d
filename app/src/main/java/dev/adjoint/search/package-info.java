// SPDX-License-Identifier: Apache-2.0

/// The one box that finds anything: orders, nodes of the graph in front, ops to add. It knows
/// nothing of what it finds; each kind comes from a [FindingSource] that `main` hands in.
@NullMarked
package dev.adjoint.search;

import org.jspecify.annotations.NullMarked;
