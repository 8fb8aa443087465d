// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.backend.Backend;
import dev.adjoint.engine.Descend;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.EngineException;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.json.GraphReader;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.source.Input;
import dev.adjoint.train.TrainingSpec;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the compiler makes of every shipped project, word for word: the training step with a batch
/// of 64 where the project trains, else its outputs. A change that is no change of the compiler
/// alters none of these files. To write them anew, after reading what has become different:
///
///     mvn -pl projects -am -Dtest=GoldenPlansTest -Dsurefire.failIfNoSpecifiedTests=false \
///         -Dadjoint.plans=write test
class GoldenPlansTest {

  private static final Path PLANS = Shipped.FOLDER.resolve("src/test/resources/plans");
  private static final long BATCH = 64;

  static Stream<Path> projects() {
    return Shipped.all().stream();
  }

  @ParameterizedTest
  @MethodSource("projects")
  void theCompilerMakesTheSamePlan(Path file) throws Exception {
    Graph graph = GraphReader.read(file, StandardOps.CATALOG);
    String plan = plan(graph);
    Path golden = PLANS.resolve(file.getFileName().toString().replace(".json", ".txt"));
    if ("write".equals(System.getProperty("adjoint.plans"))) {
      Files.createDirectories(PLANS);
      Files.writeString(golden, plan);
    }
    assertEquals(Files.readString(golden), plan);
  }

  private static String plan(Graph graph) throws Exception {
    try (Backend backend = Devices.open("reference", 1);
        Session session = new Session(graph, StandardOps.CATALOG, backend, Mode.COMPILED, 1)) {
      return session.program(request(graph)).text();
    } catch (EngineException eager) {
      // No plan: the graph runs node by node, and this is why.
      return eager.getMessage() + "\n";
    }
  }

  private static RunRequest request(Graph graph) throws Exception {
    Optional<String> training = graph.training();
    if (training.isEmpty()) {
      return RunRequest.fetch(graph.outputs(), Map.of());
    }
    TrainingSpec spec = TrainingSpec.read(graph.name(), training.get());
    return RunRequest.fetch(List.of(spec.loss()), batch(graph))
        .with(new Descend(spec.loss(), spec.optimizer(), spec.frozen()));
  }

  private static Map<String, Tensor> batch(Graph graph) {
    Map<String, Tensor> feeds = new LinkedHashMap<>();
    for (Node node : graph.nodes()) {
      if (node.op().equals(Input.OP.name())) {
        Shape shape = node.attributes().get(Input.SHAPE);
        List<Dim> bound =
            shape.dims().stream().map(dim -> dim.isKnown() ? dim : Dim.of(BATCH)).toList();
        feeds.put(
            node.id(),
            Tensor.zeros(new TensorType(node.attributes().get(Input.DTYPE), Shape.of(bound))));
      }
    }
    return feeds;
  }
}
