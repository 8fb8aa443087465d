// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.session.SampledStep;
import dev.adjoint.train.Measurement;
import dev.adjoint.type.Tensor;
import java.util.Map;
import java.util.SequencedMap;

/// Passes on all that it hears; what listens in between overrides what it is about.
class WatcherRelay implements TrainingWatcher {
  private final TrainingWatcher watcher;

  WatcherRelay(TrainingWatcher watcher) {
    this.watcher = watcher;
  }

  @Override
  public void sampled(SampledStep step) {
    watcher.sampled(step);
  }

  @Override
  public void before(long step, SequencedMap<String, Tensor> batch) {
    watcher.before(step, batch);
  }

  @Override
  public void step(long step, int epoch, double loss) {
    watcher.step(step, epoch, loss);
  }

  @Override
  public boolean wantsClassified() {
    return watcher.wantsClassified();
  }

  @Override
  public void classified(long step, long right, long rows) {
    watcher.classified(step, right, rows);
  }

  @Override
  public void tested(long steps, Measurement measurement) {
    watcher.tested(steps, measurement);
  }

  @Override
  public void epoch(int epoch, Map<String, Double> metrics) {
    watcher.epoch(epoch, metrics);
  }
}
