// SPDX-License-Identifier: Apache-2.0
/// Reverse-mode differentiation, graph to graph: the backward pass is emitted into the same program
/// as the forward pass and is itself differentiable. The rules live with the ops.
@NullMarked
package dev.adjoint.compile.autodiff;

import org.jspecify.annotations.NullMarked;
