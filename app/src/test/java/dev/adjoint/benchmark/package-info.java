// SPDX-License-Identifier: Apache-2.0

/// How large a graph the editor carries, and how fast: measured in the real window, printed beside
/// what is wanted.
@NullMarked
package dev.adjoint.benchmark;

import org.jspecify.annotations.NullMarked;
