// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.engine.NonFiniteLoss;
import dev.adjoint.file.FileException;
import dev.adjoint.session.BesideWindow;
import dev.adjoint.session.FxBridge;
import dev.adjoint.session.LearnedWeights;
import dev.adjoint.session.SampledStep;
import dev.adjoint.session.TrainingPoint;
import dev.adjoint.train.TrainingResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Trains on a thread of its own, one run after the other, and tells of the newest one on the
/// window's thread; of those before it nothing is told any more.
///
/// Orders come from the window's thread. Owns its thread and what the runs hold.
final class TrainingWorker implements AutoCloseable {
  private final TrainingJob.Opening opening;
  private final FxBridge bridge;
  private final TrainingNews news;
  private final Listener listener;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(BesideWindow.longThread("adjoint-training").factory());
  private final Object moments = new Object();
  private final Object rests = new Object();
  private volatile Optional<Double> bound = Optional.empty();
  private volatile TrainingRun current = new TrainingRun();

  /// Is told of the newest run, on the window's thread.
  interface Listener {
    void at(TrainingMoment now);

    /// The worker rests: paused, stopped, done.
    void reached(TrainingPoint point, LearnedWeights weights);
  }

  TrainingWorker(
      TrainingJob.Opening opening, FxBridge bridge, TrainingNews news, Listener listener) {
    this.opening = opening;
    this.bridge = bridge;
    this.news = news;
    this.listener = listener;
    news.boundProperty().subscribe(now -> bound = now);
  }

  /// Begins a run; the one before is given up.
  void begin(TrainingOrder order) {
    giveUp();
    TrainingRun run = current;
    worker.execute(() -> begin(run, order));
  }

  /// Rests after the step at hand.
  void halt(TrainingState as) {
    current.halt(as);
  }

  /// Goes on after a pause.
  void goOn() {
    TrainingRun run = current;
    run.goOn();
    worker.execute(() -> carryOn(run));
  }

  /// Ends a run that rests.
  void end() {
    TrainingRun run = current;
    worker.execute(run::free);
  }

  /// Ends whatever runs; nothing is told of it.
  void giveUp() {
    TrainingRun run = current;
    run.halt();
    worker.execute(run::free);
    current = new TrainingRun();
  }

  private void begin(TrainingRun run, TrainingOrder order) {
    if (run.isHalted()) {
      rested(run, TrainingMoment.NONE.in(run.haltedAs()));
      return;
    }
    try {
      TrainingJob job = opening.open(order);
      TrainingMeter meter =
          new TrainingMeter(
              job,
              System::nanoTime,
              progress -> show(run, new TrainingMoment(TrainingState.RUNNING, progress, "")));
      RunWatcher watcher =
          new RunWatcher(
              job,
              meter,
              (step, norms) -> sampled(run, step, norms),
              report -> tell(run, news.testProperty(), () -> news.tested(report)));
      run.use(new TrainingRun.Parts(order.project(), job, meter, watcher));
    } catch (FileException | RuntimeException fault) {
      rested(run, TrainingMoment.failed(TrainingProgress.NONE, fault));
      return;
    }
    carryOn(run);
  }

  private void carryOn(TrainingRun run) {
    TrainingRun.Parts parts = run.parts();
    if (parts == null) {
      return;
    }
    TrainingMeter meter = parts.meter();
    meter.restart();
    try {
      TrainingResult result = parts.job().run(parts.watcher(), run::isHalted);
      TrainingState state = result.stopped() ? run.haltedAs() : TrainingState.DONE;
      handOver(run, parts, result.steps());
      rested(run, new TrainingMoment(state, meter.progress(), ""));
    } catch (NonFiniteLoss broken) {
      // The weights are those before the step that failed: it can be debugged.
      handOver(run, parts, meter.progress().step());
      rested(run, TrainingMoment.failed(meter.progress(), broken));
    } catch (RuntimeException fault) {
      rested(run, TrainingMoment.failed(meter.progress(), fault));
    }
  }

  /// On the worker. Stops before the step when a norm is above the bound.
  private void sampled(TrainingRun run, SampledStep step, List<NormStrip> norms) {
    tell(run, news.sampleProperty(), () -> news.sampled(step, norms));
    bound
        .flatMap(limit -> NormBreach.in(step, limit))
        .ifPresent(
            breach -> {
              run.halt(TrainingState.STOPPED);
              tell(run, news.breachProperty(), () -> news.stoppedBy(breach));
            });
  }

  private void handOver(TrainingRun run, TrainingRun.Parts parts, long steps) {
    TrainingPoint reached =
        new TrainingPoint(parts.project().content(), parts.job().states(), steps);
    LearnedWeights weights = reached.weights();
    tell(run, rests, () -> listener.reached(reached, weights));
  }

  private void rested(TrainingRun run, TrainingMoment last) {
    if (last.state() != TrainingState.PAUSED) {
      run.free();
    }
    show(run, last);
  }

  private void show(TrainingRun run, TrainingMoment now) {
    tell(run, moments, () -> listener.at(now));
  }

  private void tell(TrainingRun run, Object topic, Runnable change) {
    bridge.publish(
        topic,
        () -> {
          if (run == current) {
            change.run();
          }
        });
  }

  /// Waits until the worker rests.
  void await() throws InterruptedException {
    try {
      worker.submit(() -> {}).get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    giveUp();
    worker.shutdown();
  }
}
