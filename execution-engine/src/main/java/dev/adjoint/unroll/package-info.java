// SPDX-License-Identifier: Apache-2.0
/// Loops drawn out: a graph in which the iterations of a Loop or Scan stand side by side, for
/// people to look at. Computes what the loop computes; is never run in its place.
@NullMarked
package dev.adjoint.unroll;

import org.jspecify.annotations.NullMarked;
