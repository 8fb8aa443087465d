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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;

/// Measures loss and accuracy on held-out rows, as in inference: Dropout passes everything.
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

  /// `test_loss` and, where the graph classifies, `test_accuracy`; empty without test rows.
  Map<String, Double> measure(BooleanSupplier stop) {
    if (test.isEmpty()) {
      return Map.of();
    }
    Totals totals = new Totals();
    Iterator<SequencedMap<String, Tensor>> rows =
        new Batches(test.get(), BATCH, false, 0).epoch(0, 0);
    while (rows.hasNext()) {
      add(totals, rows.next(), stop);
    }
    return totals.metrics(classification.isPresent());
  }

  private void add(Totals totals, SequencedMap<String, Tensor> rows, BooleanSupplier stop) {
    List<PortRef> fetches = new ArrayList<>(List.of(loss));
    classification.ifPresent(c -> fetches.addAll(List.of(c.scores(), c.labels())));
    RunResult result = session.run(RunRequest.fetch(fetches, rows).stoppedBy(stop));
    long count = rows.firstEntry().getValue().shape().dim(0).size();
    totals.rows += count;
    totals.loss += count * result.value(loss.toString()).get(0);
    classification.ifPresent(
        c ->
            totals.correct +=
                Classification.correct(
                    result.value(c.scores().toString()), result.value(c.labels().toString())));
  }

  private static final class Totals {
    private long rows;
    private double loss;
    private long correct;

    Map<String, Double> metrics(boolean classifies) {
      Map<String, Double> metrics = new LinkedHashMap<>();
      metrics.put("test_loss", loss / rows);
      if (classifies) {
        metrics.put("test_accuracy", (double) correct / rows);
      }
      return metrics;
    }
  }
}
