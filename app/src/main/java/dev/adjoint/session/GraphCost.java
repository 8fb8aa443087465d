// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.session;

import dev.adjoint.cost.Cost;

/// What the graph costs at the sizes of the run being looked at, or at size 1 for what is open
/// while there is none.
///
/// @param ofOne whether open dimensions were taken as 1
public record GraphCost(Cost cost, boolean ofOne) {
  public static final GraphCost NONE = new GraphCost(Cost.NONE, false);
}
