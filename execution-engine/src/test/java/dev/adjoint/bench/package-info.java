// SPDX-License-Identifier: Apache-2.0
/// Measurements to be run by hand; no test asserts a time.
///
/// `LayerSpeed` in pairs with PyTorch 1.13 as Debian builds it, on two virtual cores, one thread,
/// milliseconds a step of which `nothing` is the part that is no layer's:
///
/// | layer | ours | PyTorch |
/// |---|---|---|
/// | nothing | 8.4 | 5.6 |
/// | maxpool 2×2 of 64×32×32×32 | 26.5 | 13.4 |
/// | avgpool, the same | 11.3 | 10.5 |
/// | batchnorm of 64×32×32×32 | 29.2 | 13.3 |
/// | layernorm of 64×32×1024 | 29.2 | 8.3 |
/// | softmax of 64×32×1024, in Java | 38.0 | 10.4 |
/// | lstm, 100 steps of 32×64 to 128 | 56.3 | 422 |
///
/// Since then softmax itself went from 16.7 to 3.1 ms with oneDNN and the largest elements of
/// windows from 12.7 to 5.7 ms without branches. That build of PyTorch multiplies matrices slowly,
/// so the LSTM says little of others.
@NullMarked
package dev.adjoint.bench;

import org.jspecify.annotations.NullMarked;
