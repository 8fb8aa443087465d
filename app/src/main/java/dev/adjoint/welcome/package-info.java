// SPDX-License-Identifier: Apache-2.0

/// The first page: the lecture's graphs, samples, what was open last; and the tour that shows a
/// newcomer round. It reads project files and opens none: that is asked of `main`.
@NullMarked
package dev.adjoint.welcome;

import org.jspecify.annotations.NullMarked;
