// SPDX-License-Identifier: Apache-2.0

/// The CPU kernels, one file an op or family, and the table that lists them. Shapes were validated
/// before; what depends on data is checked here, before memory is touched.
@NullMarked
package dev.adjoint.cpu.kernel;

import org.jspecify.annotations.NullMarked;
