// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.train;

import dev.adjoint.data.Batches;
import dev.adjoint.data.Dataset;
import dev.adjoint.engine.Descend;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.RunResult;
import dev.adjoint.engine.RunStopped;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.PortRef;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;

/// The training loop: batches in seeded order, one optimizer step each, metrics after every epoch.
/// The session holds the weights; the loop can be stopped between steps and taken up again.
public final class Trainer {

  private final Session session;
  private final TrainingSpec spec;
  private final Batches batches;
  private final Evaluation evaluation;
  private final Descend descend;
  private long step;
  private long measuredAfter = -1;
  private double loss = Double.NaN;
  private Map<String, Double> metrics = Map.of();

  /// @param test rows for the metrics after each epoch
  /// @param seed decides the order of rows
  public Trainer(
      Session session, TrainingSpec spec, Dataset data, Optional<Dataset> test, long seed) {
    this.session = session;
    this.spec = spec;
    batches = new Batches(data, spec.batch(), spec.shuffle(), seed);
    evaluation = new Evaluation(session, spec, test);
    descend = new Descend(spec.loss(), spec.optimizer(), spec.frozen());
  }

  /// Steps in the whole run.
  public long totalSteps() {
    return spec.steps().orElse((long) spec.epochs().orElse(1) * batches.count());
  }

  public int stepsPerEpoch() {
    return batches.count();
  }

  /// Steps done so far.
  public long step() {
    return step;
  }

  /// Takes a run up after `done` steps; the weights must have been given to the session.
  public void resumeAfter(long done) {
    step = done;
    session.skipTo(done);
  }

  /// @throws NonFiniteLoss when the loss is NaN or infinite: the weights are those before that step
  public TrainingResult run(TrainingListener listener, BooleanSupplier stop) {
    long start = System.nanoTime();
    boolean stopped = false;
    try {
      while (step < totalSteps()) {
        epoch(listener, stop);
      }
      if (measuredAfter != step) {
        measure(listener, stop);
      }
    } catch (RunStopped byRequest) {
      stopped = true;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new TrainingResult(step, loss, metrics, stopped, seconds);
  }

  private void epoch(TrainingListener listener, BooleanSupplier stop) {
    int epoch = (int) (step / batches.count());
    int first = (int) (step % batches.count());
    Iterator<SequencedMap<String, Tensor>> rows = batches.epoch(epoch, first);
    while (rows.hasNext() && step < totalSteps()) {
      if (stop.getAsBoolean()) {
        throw new RunStopped();
      }
      SequencedMap<String, Tensor> batch = rows.next();
      listener.before(step, batch);
      train(batch, listener, stop);
      listener.step(step, epoch, loss);
      step++;
    }
    if (!rows.hasNext()) {
      measure(listener, stop);
      listener.epoch(epoch, metrics);
    }
  }

  /// Measures the test rows with the weights of now; empty without test rows. Changes nothing.
  ///
  /// @throws RunStopped when `stop` says so
  public Optional<Measurement> test(BooleanSupplier stop) {
    return evaluation.measure(stop);
  }

  /// What the next step would be given; empty at the end.
  public Optional<SequencedMap<String, Tensor>> nextBatch() {
    if (step >= totalSteps()) {
      return Optional.empty();
    }
    int epoch = (int) (step / batches.count());
    return Optional.of(batches.epoch(epoch, (int) (step % batches.count())).next());
  }

  private void measure(TrainingListener listener, BooleanSupplier stop) {
    Optional<Measurement> measured = evaluation.measure(stop);
    metrics = measured.map(Measurement::metrics).orElse(Map.of());
    measuredAfter = step;
    measured.ifPresent(m -> listener.tested(step, m));
  }

  private void train(
      SequencedMap<String, Tensor> batch, TrainingListener listener, BooleanSupplier stop) {
    List<PortRef> fetches = new ArrayList<>(List.of(spec.loss()));
    Optional<Classification> scored =
        evaluation.classification().filter(c -> listener.wantsClassified());
    scored.ifPresent(c -> fetches.addAll(List.of(c.scores(), c.labels())));
    RunRequest request = RunRequest.fetch(fetches, batch).with(descend).stoppedBy(stop);
    RunResult result = session.run(request);
    loss = result.value(spec.loss().toString()).get(0);
    scored.ifPresent(
        c -> {
          Tensor labels = result.value(c.labels().toString());
          long right = c.correct(result.value(c.scores().toString()), labels);
          listener.classified(step, right, labels.elements());
        });
  }
}
