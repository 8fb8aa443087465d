// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.graph.Graph;
import dev.adjoint.infer.Inference;
import dev.adjoint.scene.GraphPicture;
import dev.adjoint.scene.GraphScene;
import dev.adjoint.scene.ReadableLabels;
import dev.adjoint.scene.RunPicture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The norms of gradients that a run writes at wires, beside their types, can all be read, in every
/// project that comes with the program.
class RunLabelsTest {
  private static final TextMetrics METRICS = (text, role) -> text.length() * role.size() * 0.6;

  static List<Path> projects() throws IOException {
    return ProjectRun.all();
  }

  @ParameterizedTest
  @MethodSource("projects")
  void neitherNodesNorOtherLabelsHideGradients(Path file) throws Exception {
    try (ProjectRun project = ProjectRun.of(file)) {
      project.toEnd();
      RunPicture picture = project.run().pictureProperty().get();
      Inference types = project.document().types();
      GraphScene scene = new GraphScene(types.catalog(), METRICS);
      scene.show(types.graph(), types, picture);
      Graph placed = GraphPicture.placed(types.graph(), scene);
      scene.show(placed, types.update(placed), picture);
      ReadableLabels read = ReadableLabels.of(scene, METRICS);
      assertEquals(List.of(), read.faults());
      long wanted = picture.bands().values().stream().filter(b -> b.width() > 1).count();
      long written =
          read.labels().stream().filter(label -> label.text().startsWith("|∂L|")).count();
      assertTrue(written >= wanted - 1, written + " of " + wanted);
    }
  }
}
