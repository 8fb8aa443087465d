// SPDX-License-Identifier: Apache-2.0

/// Changes to a graph as values: each edit is a record that makes one graph from another, knows its
/// exact inverse, and may melt into the one after it. The history of a document is a value too.
@NullMarked
package dev.adjoint.edit;

import org.jspecify.annotations.NullMarked;
