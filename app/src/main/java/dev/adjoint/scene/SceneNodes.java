// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.NodeLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.SpatialIndex;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.infer.Inference;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The looks of a scene by id and by place: of nodes and of folded blocks.
final class SceneNodes {
  private final Map<String, NodeLook> looks = new LinkedHashMap<>();
  private final SpatialIndex<String> index = new SpatialIndex<>();
  private final SpatialIndex<String> rooms = new SpatialIndex<>();
  private final Map<String, Double> heights = new HashMap<>();

  private final Wardrobe wardrobe;

  SceneNodes(Wardrobe wardrobe) {
    this.wardrobe = wardrobe;
  }

  /// What looks are made from besides the graph.
  record Facts(Inference types, RunMarks marks, SceneWords words) {}

  /// The ids of all that is to be shown: folded blocks first, which nodes come before.
  static List<String> shown(Graph graph, Folding folding) {
    List<String> ids = new ArrayList<>();
    folding.boxes().forEach(box -> ids.add(box.lookId()));
    folding.visible(graph).forEach(node -> ids.add(node.id()));
    return ids;
  }

  /// Dresses of these nodes what is shown and looks different; gives the ids of those looks.
  Set<String> dress(Set<String> changed, Graph graph, Folding folding, Facts facts) {
    Set<String> touched = new HashSet<>();
    changed.forEach(id -> dress(id, graph, folding, facts, touched));
    return touched;
  }

  /// Dresses what shows a node, or has that id itself, if it looks different.
  ///
  /// @param touched takes the id of the look then
  void dress(String id, Graph graph, Folding folding, Facts facts, Set<String> touched) {
    Optional<FoldedBlock> box = folding.box(folding.shownAs(id));
    if (box.isPresent()) {
      dress(box.get(), facts, touched);
    } else {
      graph.node(id).ifPresent(node -> dress(node, facts, touched));
    }
  }

  private void dress(FoldedBlock box, Facts facts, Set<String> touched) {
    wardrobe
        .dressed(box, facts.types(), facts.words())
        .ifPresent(
            look -> {
              NodeLook before = looks.get(look.id());
              put(before == null ? look : look.at(before.corner()));
              touched.add(look.id());
            });
  }

  private void dress(Node node, Facts facts, Set<String> touched) {
    wardrobe
        .dressed(node, facts)
        .ifPresent(
            look -> {
              heights.put(look.id(), height(look, node, facts));
              put(look);
              touched.add(look.id());
            });
  }

  private static double height(NodeLook look, Node node, Facts facts) {
    int ownLines = HolderPorts.lines(node, facts.words()).size();
    Optional<TensorType> type = facts.types().outputTypes(node.id()).stream().findFirst();
    return look.outputs().isEmpty()
        ? look.frame().height()
        : ValueRoom.height(look.frame(), type, ownLines);
  }

  /// The ids of looks among which there are those that are shown no more, if there are any.
  List<String> doubtful(Graph graph, Folding folding) {
    int shown = graph.nodes().size() - folding.hiddenNodes() + folding.boxes().size();
    return looks.size() == shown ? List.of() : List.copyOf(looks.keySet());
  }

  static boolean isShown(String id, Graph graph, Folding folding) {
    return folding.box(id).isPresent() || graph.place(id) >= 0 && !folding.isHidden(id);
  }

  /// Forgets a look if it is shown no more.
  void drop(String id, Graph graph, Folding folding) {
    if (!isShown(id, graph, folding)) {
      looks.remove(id);
      index.remove(id);
      rooms.remove(id);
      heights.remove(id);
      wardrobe.forget(id);
    }
  }

  void place(NodeLook look, Point corner) {
    put(look.at(corner));
  }

  /// Puts a node, if it is drawn, where it is to be seen now.
  void placeMoved(String id, Places places) {
    NodeLook look = looks.get(id);
    if (look != null) {
      place(look, places.corner(id));
    }
  }

  private void put(NodeLook look) {
    looks.put(look.id(), look);
    Box box = look.box();
    index.put(look.id(), box);
    double height = heights.getOrDefault(look.id(), box.height());
    rooms.put(look.id(), new Box(box.x(), box.y(), box.width(), height));
  }

  @Nullable NodeLook get(String id) {
    return looks.get(id);
  }

  Collection<NodeLook> all() {
    return looks.values();
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

  /// The same with the room for what a run will show.
  SpatialIndex<String> rooms() {
    return rooms;
  }
}
