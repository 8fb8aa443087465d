// SPDX-License-Identifier: Apache-2.0

/// The row under the canvas: the run bar and the timeline of one run, forward and backward, with
/// its breakpoints.
///
/// [DebuggerViewModel] reads a [Timeline]; what a person presses goes out through
/// [DebuggerActions].
@NullMarked
package dev.adjoint.debugger;

import org.jspecify.annotations.NullMarked;
