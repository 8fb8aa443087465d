// SPDX-License-Identifier: Apache-2.0

/// The graph in words, in order and beside the window.
@NullMarked
package dev.adjoint.outline;

import org.jspecify.annotations.NullMarked;
