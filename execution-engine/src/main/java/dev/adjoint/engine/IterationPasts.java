// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Level;
import dev.adjoint.debug.Past;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The numbers of iterations of loops that are over, for conditions that look back: in a body that
/// is the iteration of the innermost loop that was run before. Of each body the last two are kept.
final class IterationPasts {

  private final Map<List<Level>, Past> known = new HashMap<>();

  void forget() {
    known.clear();
  }

  /// Notes an iteration all of whose steps are done.
  ///
  /// @param back whether iterations are run from the last to the first
  void note(Debugger iteration, boolean back) {
    List<Level> levels = iteration.levels();
    known.put(levels, PastNumbers.of(iteration));
    known.remove(moved(levels, back ? 2 : -2));
  }

  /// What the iteration is compared with.
  Past before(List<Level> levels, boolean back) {
    return known.getOrDefault(moved(levels, back ? 1 : -1), Past.NONE);
  }

  private static List<Level> moved(List<Level> levels, long by) {
    List<Level> moved = new ArrayList<>(levels);
    for (int i = levels.size() - 1; i >= 0; i--) {
      Level level = levels.get(i);
      if (level.iteration() >= 0) {
        moved.set(i, new Level(level.node(), level.body(), level.iteration() + by));
        return moved;
      }
    }
    return List.of();
  }
}
