// SPDX-License-Identifier: Apache-2.0

/// What the window and the command line see of the engine: open a session on a graph, run it, step
/// through it, listen to its events. Everything below is hidden behind this package.
@NullMarked
package dev.adjoint.engine;

import org.jspecify.annotations.NullMarked;
