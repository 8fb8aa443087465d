// SPDX-License-Identifier: Apache-2.0
/// Reductions over axes: one op, one file.
@NullMarked
package dev.adjoint.ops.reduce;

import org.jspecify.annotations.NullMarked;
