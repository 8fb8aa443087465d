// SPDX-License-Identifier: Apache-2.0

/// The reference kernels, one file an op (elementwise ops share one), and the table that lists
/// them.
@NullMarked
package dev.adjoint.reference.kernel;

import org.jspecify.annotations.NullMarked;
