// SPDX-License-Identifier: Apache-2.0

/// The device `cpu`: off-heap buffers, one pool of threads, kernels bound to addresses before the
/// run. `kernel` holds one file an op, `loop` what they share, `gemm` the matrix product and
/// oneDNN.
@NullMarked
package dev.adjoint.cpu;

import org.jspecify.annotations.NullMarked;
