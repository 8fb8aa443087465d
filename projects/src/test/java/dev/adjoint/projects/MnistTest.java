// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import dev.adjoint.train.TrainingResult;
import dev.adjoint.train.TrainingSpec;
import dev.adjoint.type.DType;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The projects learn real digits as well as their texts say.
class MnistTest {

  private static TrainingResult train(String file, int epochs) throws Exception {
    Graph graph = Shipped.read(file);
    TrainingSpec spec = TrainingSpec.read(file, graph.training().orElseThrow()).withEpochs(epochs);
    TrainingData data =
        TrainingData.load(
            spec.data(),
            DataFolder.of(Shipped.FOLDER),
            Map.of("x", DType.FLOAT32, "t", DType.INT64));
    try (Backend backend = Devices.open("cpu", 0);
        Session session = new Session(graph, StandardOps.CATALOG, backend, Mode.COMPILED, 1)) {
      return new Trainer(session, spec, data.train(), data.test(), 1)
          .run(TrainingListener.silent(), () -> false);
    }
  }

  private static double accuracy(TrainingResult result) {
    return Objects.requireNonNull(result.metrics().get("test_accuracy"));
  }

  @Test
  void theMlpReadsNinetySevenPercentAfterThreeEpochs() throws Exception {
    double accuracy = accuracy(train("mnist-mlp.json", 3));
    assertTrue(accuracy >= 0.97, "test accuracy " + accuracy);
  }

  @Test
  void softmaxRegressionReadsNinetyOnePercentAfterOneEpochAndTwiceTheSame() throws Exception {
    TrainingResult first = train("mnist-softmax.json", 1);
    assertTrue(accuracy(first) >= 0.905, "test accuracy " + accuracy(first));
    assertEquals(first.loss(), train("mnist-softmax.json", 1).loss());
  }

  @Test
  void convolutionByHandReadsNinetySixPercentAfterOneEpoch() throws Exception {
    double accuracy = accuracy(train("convolution.json", 1));
    assertTrue(accuracy >= 0.96, "test accuracy " + accuracy);
  }

  @Test
  void theLinearSvmReadsNinetyPercent() throws Exception {
    double accuracy = accuracy(train("linear-svm.json", 3));
    assertTrue(accuracy >= 0.9, "test accuracy " + accuracy);
  }

  @Test
  void xorIsLearnedWithoutAMistake() throws Exception {
    assertEquals(1.0, accuracy(train("xor.json", 500)));
  }
}
