// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.Programs;
import dev.adjoint.data.Dataset;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Graph;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A run that is broken off, saved and taken up goes on as if nothing had happened: the same rows,
/// the same random numbers, the same optimizer, to the last bit.
class CheckpointTest {

  private static final Graph GRAPH =
      Programs.graph(
          """
          x:f32[N,3] = Input()
          t:i64[N] = Input()
          h = Dense(x, units=6, activation=tanh)
          d = Dropout(h)
          s = Dense(d, units=2)
          loss = SoftmaxCrossEntropyLoss(s, t)
          out loss
          """);

  private static final int ALL = 17;
  private static final int BROKEN_OFF_AFTER = 6;

  private record Ended(double loss, SequencedMap<String, Tensor> states) {}

  private static Ended train(
      Mode mode, String kind, long until, long done, Map<String, Tensor> from) throws Exception {
    TrainingSpec spec =
        TrainingSpec.read(
                "test",
                """
                {"loss": "loss", "optimizer": {"kind": "%s", "learning_rate": 0.05}, "batch": 4}
                """
                    .formatted(kind))
            .withSteps(until);
    Dataset rows =
        Dataset.of(
            Map.of(
                "x", Tensor.of(DType.FLOAT32, Shape.of(10, 3), i -> Math.sin(7 * i)),
                "t", Tensor.of(DType.INT64, Shape.of(10), i -> i % 2)));
    try (Backend backend = Devices.open("cpu", 1);
        Session session = new Session(GRAPH, StandardOps.CATALOG, backend, mode, 5)) {
      Trainer trainer = new Trainer(session, spec, rows, Optional.empty(), 5);
      from.forEach(session::setState);
      trainer.resumeAfter(done);
      double loss = trainer.run(TrainingListener.silent(), () -> false).loss();
      return new Ended(loss, session.states());
    }
  }

  @ParameterizedTest
  @CsvSource({"COMPILED, sgd", "EAGER, sgd", "COMPILED, adam", "EAGER, adam", "COMPILED, adadelta"})
  void goesOnBitByBit(Mode mode, String kind) throws Exception {
    Ended whole = train(mode, kind, ALL, 0, Map.of());
    Ended half = train(mode, kind, BROKEN_OFF_AFTER, 0, Map.of());
    Ended resumed = train(mode, kind, ALL, BROKEN_OFF_AFTER, half.states());
    assertEquals(whole.loss(), resumed.loss());
    assertEquals(whole.states().keySet(), resumed.states().keySet());
    whole
        .states()
        .forEach((name, value) -> assertTrue(value.sameAs(resumed.states().get(name)), name));
  }
}
