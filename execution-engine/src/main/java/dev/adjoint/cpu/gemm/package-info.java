// SPDX-License-Identifier: Apache-2.0

/// The matrix product of the CPU: oneDNN for float32 where its library loads, plain Java for the
/// rest.
@NullMarked
package dev.adjoint.cpu.gemm;

import org.jspecify.annotations.NullMarked;
