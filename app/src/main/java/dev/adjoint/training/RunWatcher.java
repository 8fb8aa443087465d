// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.session.SampledStep;
import dev.adjoint.train.Measurement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Listens to one training run for everybody: the meter, the norms, the test rows. On the thread
/// that trains.
final class RunWatcher implements TrainingWatcher {
  private final TrainingMeter meter;
  private final Optional<TestRows> rows;
  private final BiConsumer<SampledStep, List<NormStrip>> sampled;
  private final Consumer<TestReport> tested;
  private final NormHistory norms = new NormHistory();

  RunWatcher(
      TrainingJob job,
      TrainingMeter meter,
      BiConsumer<SampledStep, List<NormStrip>> sampled,
      Consumer<TestReport> tested) {
    this.meter = meter;
    this.rows = job.test().map(TestRows::new);
    this.sampled = sampled;
    this.tested = tested;
  }

  @Override
  public void sampled(SampledStep step) {
    norms.add(step);
    sampled.accept(step, norms.strips());
  }

  @Override
  public void step(long step, int epoch, double loss) {
    meter.step(step, epoch, loss);
  }

  @Override
  public boolean wantsClassified() {
    return true;
  }

  @Override
  public void classified(long step, long right, long count) {
    meter.classified(step, right, count);
  }

  @Override
  public void tested(long steps, Measurement measurement) {
    meter.tested(steps, measurement);
    rows.ifPresent(r -> tested.accept(r.report(steps, measurement)));
  }

  @Override
  public void epoch(int epoch, Map<String, Double> metrics) {
    meter.epoch(epoch, metrics);
  }
}
