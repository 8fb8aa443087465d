// SPDX-License-Identifier: Apache-2.0

/// A graph as one line a node, for tests, logs and the clipboard. May import `graph`, `op`, `type`,
/// `file`, and `json` for the values of attributes; names no single op.
///
/// `x:f32[2,3] = Input(); a = Transpose(x, perm=[1, 0]); out a`
@NullMarked
package dev.adjoint.text;

import org.jspecify.annotations.NullMarked;
