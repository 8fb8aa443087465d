// SPDX-License-Identifier: Apache-2.0
/// Ops that move, pick and convert elements: one op, one file.
@NullMarked
package dev.adjoint.ops.shape;

import org.jspecify.annotations.NullMarked;
