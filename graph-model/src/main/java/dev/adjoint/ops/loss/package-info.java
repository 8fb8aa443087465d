// SPDX-License-Identifier: Apache-2.0
/// Losses: one op, one file.
@NullMarked
package dev.adjoint.ops.loss;

import org.jspecify.annotations.NullMarked;
