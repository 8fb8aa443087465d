// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Extras;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Blocks from the scopes that exporters write into names: nodes `/encoder/norm/Sqrt` and
/// `/encoder/fc/MatMul` lie in a block `encoder`. Scopes that hold everything are passed over.
final class NameScopes {

  private static final int MOST_BLOCKS = 500;

  private final Map<String, List<String>> scopes = new LinkedHashMap<>();

  void add(String id, String name) {
    String[] parts = (name.startsWith("/") ? name.substring(1) : name).split("/", -1);
    scopes.put(id, List.of(parts).subList(0, parts.length - 1));
  }

  /// @param taken ids that a block may not have
  List<Block> blocks(ValueNames taken) {
    int depth = 0;
    Map<String, List<String>> groups = at(depth);
    while (groups.size() == 1 && !groups.containsKey("")) {
      depth++;
      groups = at(depth);
    }
    List<Block> blocks = new ArrayList<>();
    if (groups.size() <= MOST_BLOCKS) {
      groups.forEach(
          (title, nodes) -> {
            if (!title.isBlank() && nodes.size() > 1) {
              String id = taken.id(title + ".block", "block");
              blocks.add(new Block(id, title, nodes, false, "", Extras.NONE));
            }
          });
    }
    return blocks;
  }

  /// Nodes by the name of their scope at this depth; those without one under the empty name.
  private Map<String, List<String>> at(int depth) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    scopes.forEach(
        (id, path) ->
            groups
                .computeIfAbsent(depth < path.size() ? path.get(depth) : "", k -> new ArrayList<>())
                .add(id));
    return groups;
  }
}
