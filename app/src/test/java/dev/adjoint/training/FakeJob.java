// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.data.Dataset;
import dev.adjoint.document.Content;
import dev.adjoint.engine.CompileTime;
import dev.adjoint.engine.NonFiniteLoss;
import dev.adjoint.graph.Graph;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.scene.RunPicture;
import dev.adjoint.session.RunMeasures;
import dev.adjoint.session.SampledStep;
import dev.adjoint.train.Measurement;
import dev.adjoint.train.Predictions;
import dev.adjoint.train.TrainingResult;
import dev.adjoint.type.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/// Five steps an epoch; the loss of step n is 1 / (n + 1).
final class FakeJob implements TrainingJob {
  private static final Measurement THREE_OF_FOUR =
      new Measurement(
          1,
          4,
          Optional.of(
              new Predictions(new int[] {0, 1, 0, 1}, new int[] {0, 1, 1, 1}, new float[4], 2)));

  final CountDownLatch under = new CountDownLatch(5);
  volatile long steps = 3;
  volatile String fault = "";
  volatile double norm;
  volatile boolean closed;
  private long step;

  @Override
  public long totalSteps() {
    return steps;
  }

  @Override
  public Optional<Dataset> test() {
    return Optional.empty();
  }

  @Override
  public int stepsPerEpoch() {
    return 5;
  }

  @Override
  public CompileTime compileTime() {
    return new CompileTime(1, 3_100_000);
  }

  @Override
  public TrainingResult run(TrainingWatcher listener, BooleanSupplier stop) {
    if (fault.equals("NaN")) {
      listener.step(step++, 0, 1);
      throw new NonFiniteLoss(Double.NaN, "node h");
    }
    if (!fault.isEmpty()) {
      throw new IllegalStateException(fault);
    }
    if (norm > 0) {
      SequencedMap<String, Double> norms = new LinkedHashMap<>(Map.of("w", norm));
      Content content = new Content(Graph.EMPTY, Inference.of(Graph.EMPTY, StandardOps.CATALOG));
      RunMeasures measures = new RunMeasures(content, Map.of(), Map.of(), step);
      listener.sampled(new SampledStep(RunPicture.NONE, measures, norms));
    }
    while (step < steps && !stop.getAsBoolean()) {
      listener.step(step, (int) (step / 5), 1.0 / (step + 1));
      step++;
      under.countDown();
      if (step % 5 == 0) {
        listener.tested(step, THREE_OF_FOUR);
        listener.epoch((int) (step / 5) - 1, THREE_OF_FOUR.metrics());
      }
    }
    return new TrainingResult(step, 1.0 / step, Map.of(), step < steps, 1);
  }

  @Override
  public Map<String, Tensor> states() {
    return Map.of("w", Tensor.vector(step), ":training/step", Tensor.vector(1));
  }

  @Override
  public void close() {
    closed = true;
  }
}
