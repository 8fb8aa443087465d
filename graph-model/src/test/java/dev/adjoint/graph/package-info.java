// SPDX-License-Identifier: Apache-2.0

/// What graphs that came from one another share, and what they know without a walk.
@NullMarked
package dev.adjoint.graph;

import org.jspecify.annotations.NullMarked;
