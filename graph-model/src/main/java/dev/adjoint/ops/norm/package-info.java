// SPDX-License-Identifier: Apache-2.0

/// Ops that bring values to a common scale: mean 0 and variance 1 over a batch, a layer, a group,
/// or a norm of 1. All are composites of reductions, with the variance taken around the mean so
/// that a large mean costs no digits.
@NullMarked
package dev.adjoint.ops.norm;

import org.jspecify.annotations.NullMarked;
