// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.JsonStore;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Differentiate;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.FxBridge;
import dev.adjoint.session.Measuring;
import dev.adjoint.session.ProjectFeeds;
import dev.adjoint.session.ProjectSource;
import dev.adjoint.session.RunMeasures;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.session.RunViewModel;
import dev.adjoint.tensorview.TensorStatistics;
import dev.adjoint.type.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The statistics below a tensor and the numbers of the overlays, for every project that comes with
/// the program: what the window's run shows against a compiled session on the same inputs, summed
/// up here in the plainest way.
class ShownNumbersTest {
  private static final double TOLERANCE = 1e-4;

  static List<Path> projects() throws Exception {
    return ChainNumbersTest.projects();
  }

  @ParameterizedTest
  @MethodSource("projects")
  void statisticsAndNormsAreThoseOfTheSession(Path file) throws Exception {
    DocumentViewModel document =
        new DocumentViewModel(
            StandardOps.CATALOG, new JsonStore(StandardOps.CATALOG), graph -> graph);
    document.open(file);
    Map<String, Tensor> feeds = new ProjectFeeds().feeds(document.content(), Optional.of(file), 1);
    try (RunViewModel run = new RunViewModel(document, (c, f, i) -> feeds, FxBridge.direct())) {
      run.resume();
      RunSnapshot end = ChainNumbersTest.waitForEnd(run);
      Map<PortRef, Tensor> values = computed(document, end);
      Map<PortRef, Tensor> gradients = end.gradients();
      Map<PortRef, Tensor> wanted = new LinkedHashMap<>();
      session(document, file, feeds, end, List.copyOf(values.keySet()), wanted);
      assertTrue(!wanted.isEmpty(), "nothing to compare in " + file);
      wanted.forEach((ref, tensor) -> compare(file + " " + ref, tensor, values.get(ref)));
      RunMeasures measures =
          new Measuring().measure(document.content(), values, gradients, new HashMap<>(), -1);
      if (end.loss().isPresent()) {
        norms(document, file, feeds, end, measures);
      }
    }
  }

  /// What steps computed: weights have been updated by the end, and are compared elsewhere.
  private static Map<PortRef, Tensor> computed(DocumentViewModel document, RunSnapshot end) {
    Map<PortRef, Tensor> values = new LinkedHashMap<>();
    end.values()
        .forEach(
            (ref, tensor) -> {
              String op = document.graph().node(ref.node()).orElseThrow().op();
              if (!op.equals("Parameter") && !op.equals("Variable")) {
                values.put(ref, tensor);
              }
            });
    return values;
  }

  private static void session(
      DocumentViewModel document,
      Path file,
      Map<String, Tensor> feeds,
      RunSnapshot end,
      List<PortRef> refs,
      Map<PortRef, Tensor> into)
      throws Exception {
    List<PortRef> plain =
        refs.stream()
            .filter(
                ref ->
                    !List.of("Gradients", "Optimizer", "Assign", "Group")
                        .contains(document.graph().node(ref.node()).orElseThrow().op()))
            .toList();
    try (var backend = Devices.open("cpu", 1);
        Session session =
            new Session(document.graph(), StandardOps.CATALOG, backend, Mode.COMPILED, 1)) {
      new ProjectSource(document.content(), Optional.of(file)).weights().forEach(session::setState);
      into.putAll(session.run(RunRequest.fetch(plain, feeds)).values());
    }
  }

  private static void compare(String what, Tensor engine, Tensor shown) {
    TensorStatistics seen = TensorStatistics.of(shown);
    double sum = 0;
    double squares = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    long count = engine.elements();
    for (int i = 0; i < count; i++) {
      double element = engine.get(i);
      sum += element;
      squares += element * element;
      least = Math.min(least, element);
      most = Math.max(most, element);
    }
    double scale = TOLERANCE * Math.max(1e-3, Math.max(Math.abs(least), Math.abs(most)));
    assertEquals(count, seen.count(), what);
    assertEquals(least, seen.min(), scale, what + " min");
    assertEquals(most, seen.max(), scale, what + " max");
    assertEquals(sum / count, seen.mean(), scale, what + " mean");
    double variance = Math.max(0, squares / count - sum / count * (sum / count));
    assertEquals(Math.sqrt(variance), seen.std(), 10 * scale, what + " std");
    assertEquals(
        Math.sqrt(squares), seen.norm(), TOLERANCE * Math.max(1, Math.sqrt(squares)), what);
    assertEquals(0, seen.broken(), what);
  }

  private static void norms(
      DocumentViewModel document,
      Path file,
      Map<String, Tensor> feeds,
      RunSnapshot end,
      RunMeasures measures)
      throws Exception {
    PortRef loss = end.loss().orElseThrow();
    List<String> wrt = new ArrayList<>();
    end.gradients().keySet().forEach(ref -> wrt.add(ref.toString()));
    try (var backend = Devices.open("cpu", 1);
        Session session =
            new Session(document.graph(), StandardOps.CATALOG, backend, Mode.COMPILED, 1)) {
      new ProjectSource(document.content(), Optional.of(file)).weights().forEach(session::setState);
      RunRequest request =
          RunRequest.fetch(List.of(loss), feeds)
              .with(new Differentiate(loss, wrt, Optional.empty()));
      Map<String, Double> largest = new HashMap<>();
      session
          .run(request)
          .gradients()
          .forEach(
              (name, gradient) ->
                  largest.merge(PortRef.parse(name).node(), norm(gradient), Math::max));
      largest.forEach(
          (node, norm) ->
              assertEquals(
                  norm,
                  measures.node(node).gradientNorm().orElse(Double.NaN),
                  TOLERANCE * Math.max(1e-6, norm) + 1e-9,
                  file + " ‖∂L/∂" + node + "‖"));
    }
  }

  private static double norm(Tensor tensor) {
    double squares = 0;
    for (int i = 0; i < Objects.requireNonNull(tensor).elements(); i++) {
      squares += tensor.get(i) * tensor.get(i);
    }
    return Math.sqrt(squares);
  }
}
