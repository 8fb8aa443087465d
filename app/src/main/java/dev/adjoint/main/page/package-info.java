// SPDX-License-Identifier: Apache-2.0

/// What stands behind one tab: an open document with its view-models, its rows and panels, wired
/// together, and the pages of a window side by side. The features meet here. Knows nothing of the
/// orders that are given to it, nor of the window around it.
@NullMarked
package dev.adjoint.main.page;

import org.jspecify.annotations.NullMarked;
