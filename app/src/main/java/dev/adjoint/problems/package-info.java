// SPDX-License-Identifier: Apache-2.0

/// Everything that is wrong with the graph, as a table: what, where, which rule, and the mend.
@NullMarked
package dev.adjoint.problems;

import org.jspecify.annotations.NullMarked;
