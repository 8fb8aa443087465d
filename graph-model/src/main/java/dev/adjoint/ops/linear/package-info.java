// SPDX-License-Identifier: Apache-2.0
/// Matrix products: one op, one file.
@NullMarked
package dev.adjoint.ops.linear;

import org.jspecify.annotations.NullMarked;
