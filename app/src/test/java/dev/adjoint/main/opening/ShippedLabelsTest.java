// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.JsonStore;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.graph.Body;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.scene.GraphPicture;
import dev.adjoint.scene.GraphScene;
import dev.adjoint.scene.ReadableLabels;
import dev.adjoint.scene.RunPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the wires of all projects that come with the program say can be read, in bodies too.
class ShippedLabelsTest {
  private static final TextMetrics METRICS = (text, role) -> text.length() * role.size() * 0.6;

  private final List<String> faults = new ArrayList<>();
  private int seen;

  @Test
  void neitherNodesNorOtherLabelsHideThem() throws IOException {
    JsonStore store = new JsonStore(StandardOps.CATALOG);
    try (Stream<Path> files = Files.walk(Path.of("../projects"), 2)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        look(file.getFileName().toString(), Inference.of(store.read(file), StandardOps.CATALOG));
      }
    }
    assertEquals(List.of(), faults, "of " + seen);
    assertTrue(seen > 200, seen + " labels");
  }

  private void look(String name, Inference types) {
    GraphScene scene = new GraphScene(types.catalog(), METRICS);
    scene.show(types.graph(), types, RunPicture.NONE);
    Graph placed = GraphPicture.placed(types.graph(), scene);
    scene.show(placed, types.update(placed), RunPicture.NONE);
    ReadableLabels read = ReadableLabels.of(scene, METRICS);
    seen += read.labels().size();
    read.faults().forEach(fault -> faults.add(name + ": " + fault));
    for (Node node : placed.nodes()) {
      node.attributes()
          .values()
          .forEach(
              (key, value) -> {
                if (value instanceof AttributeValue.Body(Body _)) {
                  String inside = name + "/" + node.id() + "/" + key;
                  look(inside, types.within(new BodyPlace(node.id(), key)).orElseThrow());
                }
              });
    }
  }
}
