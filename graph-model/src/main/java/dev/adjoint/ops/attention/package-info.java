// SPDX-License-Identifier: Apache-2.0
/// Attention and what goes with it: one op, one file. All are composites of matrix products,
/// softmax and the ops on shapes.
@NullMarked
package dev.adjoint.ops.attention;

import org.jspecify.annotations.NullMarked;
