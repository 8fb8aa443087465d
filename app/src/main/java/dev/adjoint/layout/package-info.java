// SPDX-License-Identifier: Apache-2.0

/// Places the nodes of a graph that nobody has placed: layers from left to right, few crossings.
///
/// The only package that knows ELK. Takes sizes and wires, gives corners; run it off the window's
/// thread, for a thousand nodes take about a second.
@NullMarked
package dev.adjoint.layout;

import org.jspecify.annotations.NullMarked;
