// SPDX-License-Identifier: Apache-2.0

/// A run and a document as people meet them on a page: what the canvas and the inspector show of
/// the run where one looks, at the graph, in a body or at a loop that is drawn out, and what is
/// ordered of the run there. Knows no page and no row of one.
@NullMarked
package dev.adjoint.main.run;

import org.jspecify.annotations.NullMarked;
