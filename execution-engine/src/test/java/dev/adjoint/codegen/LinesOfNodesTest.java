// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Graph;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.text.TextForm;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesOfNodesTest {
  private static List<String> lines(Dialect dialect, String graph, String node) throws Exception {
    Graph parsed = TextForm.parse(graph, StandardOps.CATALOG);
    Inference types = Inference.of(parsed, StandardOps.CATALOG);
    return SourceCode.of(parsed, StandardOps.CATALOG, dialect, Losses.of(types)).lines().stream()
        .filter(line -> line.node().equals(node))
        .map(line -> line.text().strip())
        .toList();
  }

  private static final String NET =
      """
      x:f32[2,3] = Input()
      w:f32[3,4] = Parameter(initializer="zeros")
      y = MatMul(x, w)
      out y
      """;

  @Test
  void whereAParameterBeginsIsALineOfIt() throws Exception {
    assertEquals(
        List.of("\"w\": np.zeros((3, 4), dtype=np.float32),"), lines(Dialect.NUMPY, NET, "w"));
    assertEquals(
        List.of("self.w = nn.Parameter(torch.zeros((3, 4), dtype=torch.float32))"),
        lines(Dialect.PYTORCH, NET, "w"));
    assertEquals(1, lines(Dialect.KERAS, NET, "w").size());
  }

  @Test
  void whatALayerOwnsIsOfTheLayer() throws Exception {
    String net = "x:f32[2,3] = Input()\nd = Dense(x, units=4)\nout d\n";
    for (Dialect dialect : Dialect.values()) {
      long owned =
          lines(dialect, net, "d").stream().filter(line -> line.contains("kernel")).count();
      assertTrue(owned >= 1, () -> dialect + " says nothing of it");
    }
  }
}
