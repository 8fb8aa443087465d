// SPDX-License-Identifier: Apache-2.0

/// The open document: graph, types, selection, viewport, history and file. Every feature of the
/// window reads it from here and sends its intents here; nothing else holds the truth.
///
/// JavaFX properties may be used, a scene may not: all of it is tested without a window.
@NullMarked
package dev.adjoint.document;

import org.jspecify.annotations.NullMarked;
