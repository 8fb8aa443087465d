// SPDX-License-Identifier: Apache-2.0
/// Truth values and bits: one op, one file. The comparisons that are primitives stand with the
/// arithmetic.
@NullMarked
package dev.adjoint.ops.logic;

import org.jspecify.annotations.NullMarked;
