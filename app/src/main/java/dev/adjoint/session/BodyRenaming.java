// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Graph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which nodes have another name in the next version of a graph, in the graph itself and in its
/// bodies. Mutable, for as long as it takes to follow one change.
final class BodyRenaming {
  private final Graph before;
  private final Graph after;
  private final Map<List<BodyPlace>, Map<String, String>> known = new HashMap<>();

  BodyRenaming(Graph before, Graph after) {
    this.before = before;
    this.after = after;
  }

  /// From old to new, in the graph that was at the end of `path`.
  Map<String, String> in(List<BodyPlace> path) {
    Map<String, String> names = known.get(path);
    if (names == null) {
      Optional<Graph> was = BodyPlace.graphAt(before, path);
      Optional<Graph> is = BodyPlace.graphAt(after, path(path));
      boolean same = was.isEmpty() || is.isEmpty() || was.get() == is.get();
      names = same ? Map.of() : Renaming.between(was.get(), is.get());
      known.put(path, names);
    }
    return names;
  }

  /// The way there as it is now.
  List<BodyPlace> path(List<BodyPlace> path) {
    List<BodyPlace> now = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      String node = path.get(i).node();
      String name = in(path.subList(0, i)).getOrDefault(node, node);
      now.add(new BodyPlace(name, path.get(i).attribute()));
    }
    return now;
  }
}
