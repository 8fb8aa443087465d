// SPDX-License-Identifier: Apache-2.0
/// Activations: one op, one file.
@NullMarked
package dev.adjoint.ops.activation;

import org.jspecify.annotations.NullMarked;
