// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.projects;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.data.DataFolder;
import dev.adjoint.data.TrainingData;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Graph;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.train.Trainer;
import dev.adjoint.train.TrainingListener;
import dev.adjoint.train.TrainingSpec;
import dev.adjoint.type.DType;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Projects with a loop in them.
class FlowProjectsTest {

  @ParameterizedTest
  @EnumSource(Mode.class)
  void theRecurrentNetLearnsToGoOn(Mode mode) throws Exception {
    int epochs = mode == Mode.COMPILED ? 30 : 2;
    Graph graph = Shipped.read("recurrent-waves.json");
    String section =
        graph.training().orElseThrow().replace("\"epochs\": 60", "\"epochs\": " + epochs);
    TrainingSpec spec = TrainingSpec.read(graph.name(), section);
    TrainingData data =
        TrainingData.load(
            spec.data(),
            DataFolder.of(Shipped.FOLDER),
            Map.of("x", DType.FLOAT32, "t", DType.FLOAT32));
    try (Backend backend = Devices.open("cpu", 1);
        Session session = new Session(graph, StandardOps.CATALOG, backend, mode, 1)) {
      double loss =
          new Trainer(session, spec, data.train(), data.test(), 1)
              .run(TrainingListener.silent(), () -> false)
              .loss();
      assertTrue(loss < (mode == Mode.COMPILED ? 0.03 : 0.5), "loss " + loss);
    }
  }
}
