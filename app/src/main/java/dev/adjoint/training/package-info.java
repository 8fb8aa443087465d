// SPDX-License-Identifier: Apache-2.0

/// Training in the window: the view-model that drives a training run on its own thread, and the
/// panel with its curves.
@NullMarked
package dev.adjoint.training;

import org.jspecify.annotations.NullMarked;
