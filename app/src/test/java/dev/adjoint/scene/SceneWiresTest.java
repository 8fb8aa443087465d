// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.WirePath;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.StandardOps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// An edit may change the looks of a thousand nodes, and with them those of all wires between.
class SceneWiresTest {
  private static final Box EVERYTHING = new Box(-1e6, -1e6, 2e6, 2e6);
  private static final Set<String> ALL = Set.of("a", "b", "c", "d");

  private final FakeGround ground = new FakeGround();
  private final SceneWires wires = new SceneWires(ground);

  /// Four nodes in a row; counts the wires that are dressed.
  private static final class FakeGround implements SceneWires.Ground {
    private final List<String> dressed = new ArrayList<>();
    private final GraphScene scene =
        new GraphScene(StandardOps.CATALOG, (text, role) -> 6.0 * text.length());
    private Graph graph = row("a");

    private FakeGround() {
      scene.show(graph, Inference.of(graph, StandardOps.CATALOG), RunPicture.NONE);
    }

    /// @param source what the last node gets its value from
    private static Graph row(String source) {
      return Graph.builder("row")
          .node(Node.of("a", "Parameter").at(0, 0))
          .node(Node.of("b", "Relu", "a").at(300, 0))
          .node(Node.of("c", "Relu", "b").at(600, 0))
          .node(Node.of("d", "Relu", source).at(900, 0))
          .build();
    }

    @Override
    public Graph graph() {
      return graph;
    }

    @Override
    public Folding folding() {
      return scene.folding();
    }

    @Override
    public @Nullable NodeLook look(String id) {
      return scene.node(id).orElse(null);
    }

    @Override
    public WireLook dress(Wire wire, WireLooks.Ends ends) {
      dressed.add(wire.to());
      return new WireLook(
          WirePath.forward(ends.start(), ends.end()),
          WireLook.Kind.VALUE,
          "",
          "",
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          Optional.empty());
    }
  }

  @Test
  void wireBetweenTwoLooksThatChangedIsLaidOnce() {
    wires.rewire(ALL);
    ground.dressed.clear();
    wires.rewire(ALL);
    assertEquals(List.of("b", "c", "d"), ground.dressed.stream().sorted().toList());
  }

  @Test
  void wireKeepsItsTurnInTheDrawing() {
    wires.rewire(ALL);
    var before = wires.in(EVERYTHING);
    wires.rewire(Set.of(before.getFirst().to()));
    assertEquals(before, wires.in(EVERYTHING));
  }

  @Test
  void wireThatLeadsElsewhereIsDrawnThereAlone() {
    wires.rewire(ALL);
    ground.graph = FakeGround.row("c");
    wires.rewire(Set.of("d"));
    assertEquals(3, wires.count());
    assertEquals(
        Set.of("a", "b", "c"),
        Set.copyOf(wires.in(EVERYTHING).stream().map(wire -> wire.from().node()).toList()));
  }
}
