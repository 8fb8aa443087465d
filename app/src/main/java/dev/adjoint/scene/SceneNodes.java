// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.NodeLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.SpatialIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The looks of a scene by id and by place: of nodes and of folded blocks.
final class SceneNodes {
  private final Map<String, NodeLook> looks = new LinkedHashMap<>();
  private final SpatialIndex<String> index = new SpatialIndex<>();

  void put(NodeLook look) {
    looks.put(look.id(), look);
    index.put(look.id(), look.box());
  }

  void remove(String id) {
    looks.remove(id);
    index.remove(id);
  }

  @Nullable NodeLook get(String id) {
    return looks.get(id);
  }

  Collection<NodeLook> all() {
    return looks.values();
  }

  List<String> ids() {
    return List.copyOf(looks.keySet());
  }

  int size() {
    return looks.size();
  }

  List<NodeLook> in(Box area) {
    List<NodeLook> found = new ArrayList<>();
    for (String id : index.query(area)) {
      NodeLook look = looks.get(id);
      if (look != null) {
        found.add(look);
      }
    }
    return found;
  }

  /// The places, for whoever leads wires around them.
  SpatialIndex<String> places() {
    return index;
  }
}
