// SPDX-License-Identifier: Apache-2.0

/// Tests of single ops on every backend, against the oracle and against known answers. Backends are
/// found as services, as the engine finds them.
@NullMarked
package dev.adjoint.kernels;

import org.jspecify.annotations.NullMarked;
