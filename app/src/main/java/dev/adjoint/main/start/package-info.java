// SPDX-License-Identifier: Apache-2.0

/// What makes the first window come sooner, and tells how soon it came: what is loaded and warmed
/// up beside the toolkit, what a rehearsal plays with, and the clocks. Nothing here knows a window
/// of ours.
@NullMarked
package dev.adjoint.main.start;

import org.jspecify.annotations.NullMarked;
