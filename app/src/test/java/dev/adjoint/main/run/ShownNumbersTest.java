// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.graph.PortRef;
import dev.adjoint.session.Measuring;
import dev.adjoint.session.RunMeasures;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.tensorview.TensorStatistics;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The statistics below a tensor and the numbers of the overlays, for every project that comes with
/// the program: what the window's run shows against a compiled session on the same inputs, summed
/// up here in the plainest way.
class ShownNumbersTest {
  private static final double TOLERANCE = 1e-4;

  static List<Path> projects() throws IOException {
    return ProjectRun.all();
  }

  @ParameterizedTest
  @MethodSource("projects")
  void statisticsAndNormsAreThoseOfTheSession(Path file) throws Exception {
    try (ProjectRun project = ProjectRun.of(file)) {
      RunSnapshot end = project.toEnd();
      DocumentViewModel document = project.document();
      Map<PortRef, Tensor> values = computed(document, end);
      Map<PortRef, Tensor> wanted = project.compiledValues(plain(document, values.keySet()));
      assertTrue(!wanted.isEmpty(), "nothing to compare in " + file);
      wanted.forEach((ref, tensor) -> compare(file + " " + ref, tensor, values.get(ref)));
      RunMeasures measures =
          new Measuring()
              .measure(document.content(), values, end.gradients(), node -> Optional.empty(), -1);
      if (end.loss().isPresent()) {
        norms(project, end, measures);
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

  /// Those that are no order to change weights.
  private static List<PortRef> plain(DocumentViewModel document, Set<PortRef> refs) {
    return refs.stream()
        .filter(
            ref ->
                !List.of("Gradients", "Optimizer", "Assign", "Group")
                    .contains(document.graph().node(ref.node()).orElseThrow().op()))
        .toList();
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

  private static void norms(ProjectRun project, RunSnapshot end, RunMeasures measures)
      throws Exception {
    List<String> wrt = new ArrayList<>();
    end.gradients().keySet().forEach(ref -> wrt.add(ref.toString()));
    Map<String, Double> largest = new HashMap<>();
    project
        .compiledGradients(end.loss().orElseThrow(), wrt)
        .forEach(
            (name, gradient) ->
                largest.merge(PortRef.parse(name).node(), norm(gradient), Math::max));
    largest.forEach(
        (node, norm) ->
            assertEquals(
                norm,
                measures.node(node).gradientNorm().orElse(Double.NaN),
                TOLERANCE * Math.max(1e-6, norm) + 1e-9,
                project.file() + " ‖∂L/∂" + node + "‖"));
  }

  private static double norm(Tensor tensor) {
    double squares = 0;
    for (int i = 0; i < Objects.requireNonNull(tensor).elements(); i++) {
      squares += tensor.get(i) * tensor.get(i);
    }
    return Math.sqrt(squares);
  }
}
