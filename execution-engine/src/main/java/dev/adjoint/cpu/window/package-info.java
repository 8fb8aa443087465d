// SPDX-License-Identifier: Apache-2.0

/// Convolution and pooling on the CPU in plain Java, for any number of spatial axes: rows of the
/// image meet rows of windows, and what happens to a pair of rows is one inner loop.
@NullMarked
package dev.adjoint.cpu.window;

import org.jspecify.annotations.NullMarked;
