// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.train;

import dev.adjoint.data.Batches;
import dev.adjoint.data.Dataset;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.RunResult;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.PortRef;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;

/// Measures loss and predictions on held-out rows, as in inference: Dropout passes everything.
final class Evaluation {

  private static final int BATCH = 1000;

  private final Session session;
  private final PortRef loss;
  private final Optional<Dataset> test;
  private final Optional<Classification> classification;

  Evaluation(Session session, TrainingSpec spec, Optional<Dataset> test) {
    this.session = session;
    this.test = test;
    loss = spec.loss();
    classification = Classification.of(session.types(), loss);
  }

  Optional<Classification> classification() {
    return classification;
  }

  /// Empty without test rows.
  Optional<Measurement> measure(BooleanSupplier stop) {
    if (test.isEmpty()) {
      return Optional.empty();
    }
    Totals totals = new Totals(test.get().rows());
    Iterator<SequencedMap<String, Tensor>> rows =
        new Batches(test.get(), BATCH, false, 0).epoch(0, 0);
    while (rows.hasNext()) {
      add(totals, rows.next(), stop);
    }
    return Optional.of(totals.measurement(classification.isPresent()));
  }

  private void add(Totals totals, SequencedMap<String, Tensor> rows, BooleanSupplier stop) {
    List<PortRef> fetches = new ArrayList<>(List.of(loss));
    classification.ifPresent(c -> fetches.addAll(List.of(c.scores(), c.labels())));
    RunResult result = session.run(RunRequest.fetch(fetches, rows).stoppedBy(stop));
    int count = (int) rows.firstEntry().getValue().shape().dim(0).size();
    totals.loss += count * result.value(loss.toString()).get(0);
    classification.ifPresent(
        c ->
            totals.add(
                result.value(c.scores().toString()),
                result.value(c.labels().toString()),
                c.kind()));
    totals.rows += count;
  }

  private static final class Totals {
    private final int[] labels;
    private final int[] predicted;
    private final float[] confidence;
    private int classes;
    private int rows;
    private double loss;

    Totals(int rows) {
      labels = new int[rows];
      predicted = new int[rows];
      confidence = new float[rows];
    }

    void add(Tensor scores, Tensor truth, Scores kind) {
      classes = kind.classes(scores);
      for (int i = 0; i < truth.elements(); i++) {
        int best = kind.best(scores, i);
        labels[rows + i] = (int) truth.getLong(i);
        predicted[rows + i] = best;
        confidence[rows + i] = (float) kind.probability(scores, i, best);
      }
    }

    Measurement measurement(boolean classifies) {
      return new Measurement(
          loss / rows,
          rows,
          classifies
              ? Optional.of(new Predictions(labels, predicted, confidence, classes))
              : Optional.empty());
    }
  }
}
