// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Level;
import dev.adjoint.ops.internal.Uniform;
import java.util.ArrayList;
import java.util.List;

/// Where an eager pass stands in a run: in the graph itself or, deeper and deeper, in bodies.
///
/// @param path what goes before the name of a node: `loop1/`, or nothing in the graph itself
/// @param turn tells the iteration apart from all others: 0 in the graph itself
/// @param recording whether a backward pass may follow
/// @param levels the bodies that the pass lies in
record PassPlace(String path, long turn, boolean recording, List<Level> levels) {

  static PassPlace outermost(boolean recording) {
    return new PassPlace("", 0, recording, List.of());
  }

  /// @param iteration -1 when there are none to tell apart
  PassPlace within(FlowPlan plan, long iteration, boolean recorded) {
    String node = plan.node().id();
    List<Level> deeper = new ArrayList<>(levels);
    deeper.add(new Level(node, plan.attribute(), iteration));
    long own = iteration < 0 ? turn : Uniform.turn(turn, iteration);
    return new PassPlace(path + node + "/", own, recorded, deeper);
  }
}
