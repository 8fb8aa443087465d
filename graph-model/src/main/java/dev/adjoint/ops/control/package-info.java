// SPDX-License-Identifier: Apache-2.0
/// The graph-level nodes of lecture 8: Gradients, Assign, Group, Optimizer. The compiler gives them
/// meaning.
@NullMarked
package dev.adjoint.ops.control;

import org.jspecify.annotations.NullMarked;
