// SPDX-License-Identifier: Apache-2.0

/// The way of a graph into the window: read, checked, laid out and dressed off the window's thread,
/// with a word on how far it is. Knows no page; whoever opens takes what is ready.
@NullMarked
package dev.adjoint.main.opening;

import org.jspecify.annotations.NullMarked;
