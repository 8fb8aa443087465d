// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.graph.Fix;
import dev.adjoint.graph.PortRef;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.inspector.AttributeEdit;
import dev.adjoint.inspector.ChainViewModel;
import dev.adjoint.inspector.InspectorActions;
import dev.adjoint.inspector.InspectorSubject;
import dev.adjoint.inspector.InspectorViewModel;
import dev.adjoint.inspector.NodeFacts;
import dev.adjoint.inspector.Selected;
import dev.adjoint.inspector.rule.ChainRule;
import dev.adjoint.inspector.rule.ChainWorker;
import dev.adjoint.inspector.rule.Contribution;
import dev.adjoint.plan.Phase;
import dev.adjoint.session.FxBridge;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every number of the chain rule, for every project that comes with the program, at every step of
/// the backward pass: read from the inspector's view-models, compared with the gradients that a
/// compiled session gives on the same inputs.
class ChainNumbersTest {
  private static final double TOLERANCE = 1e-4;

  static List<Path> projects() throws IOException {
    return ProjectRun.all();
  }

  @ParameterizedTest
  @MethodSource("projects")
  void termsAreTheGradientsOfTheSession(Path file) throws Exception {
    try (ProjectRun project = ProjectRun.of(file)) {
      RunSnapshot end = project.toEnd();
      Map<String, Tensor> gradients = gradients(project, end);
      Looking looking = new Looking(project.document());
      int compared = 0;
      for (int done = 1; done <= end.steps().size(); done++) {
        if (end.steps().get(done - 1).phase() == Phase.BACKWARD) {
          compared += looking.compare(project.at(done), gradients);
        }
      }
      // Updates have changed the weights by now; the rules tell of the pass before them.
      for (var node : project.document().graph().nodes()) {
        compared += looking.compare(node.id(), end, gradients);
      }
      looking.inspector.close();
      assertTrue(end.loss().isEmpty() || compared > 0, "nothing was compared in " + file);
    }
  }

  @Test
  void lossThatKeepsItsAxesIsDerivedLikeAScalar(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("drawn.json");
    Files.writeString(
        file,
        """
        {"adjoint": 1, "name": "drawn", "nodes": [
          {"id": "x", "op": "Input", "attributes": {"shape": [2, 3]}},
          {"id": "w", "op": "Parameter", "attributes": {"shape": [3, 4]}},
          {"id": "z", "op": "MatMul", "inputs": ["x", "w"]},
          {"id": "h", "op": "Relu", "inputs": ["z"]},
          {"id": "m", "op": "ReduceMean", "inputs": ["h"]}]}
        """);
    termsAreTheGradientsOfTheSession(file);
    try (ProjectRun project = ProjectRun.of(file)) {
      RunSnapshot end = project.toEnd();
      assertEquals(Optional.of(PortRef.of("m")), end.loss());
      Map<String, Tensor> whole = project.compiledGradients(PortRef.of("m"), List.of("w", "z"));
      for (String name : whole.keySet()) {
        assertClose(
            Objects.requireNonNull(whole.get(name)).toDoubles(),
            end.gradients().get(PortRef.of(name)).toDoubles(),
            name);
      }
    }
  }

  /// By output or layer parameter.
  private static Map<String, Tensor> gradients(ProjectRun project, RunSnapshot end)
      throws Exception {
    if (end.loss().isEmpty()) {
      return Map.of();
    }
    List<String> wanted = new ArrayList<>();
    end.gradients().keySet().forEach(ref -> wanted.add(ref.toString()));
    wanted.addAll(end.numbers().stateGradients().keySet());
    return project.compiledGradients(end.loss().get(), wanted);
  }

  private static final class Looking {
    private final DocumentViewModel document;
    private final SimpleObjectProperty<InspectorSubject> subject = new SimpleObjectProperty<>();
    private final InspectorViewModel inspector;

    Looking(DocumentViewModel document) {
      this.document = document;
      subject.set(subject("", RunSnapshot.NONE));
      inspector =
          new InspectorViewModel(
              subject,
              new Messages(Language.ENGLISH),
              new Nothing(),
              ChainWorker.direct(),
              FxBridge.direct());
    }

    private InspectorSubject subject(String node, RunSnapshot now) {
      Set<String> selection = node.isEmpty() ? Set.of() : Set.of(node);
      return new InspectorSubject(
          document.graph(), document.types(), selection, new SnapshotValues(now));
    }

    int compare(RunSnapshot now, Map<String, Tensor> gradients) {
      return compare(now.current().orElseThrow().node(), now, gradients);
    }

    int compare(String node, RunSnapshot now, Map<String, Tensor> gradients) {
      subject.set(subject(node, now));
      NodeFacts facts =
          assertInstanceOf(Selected.One.class, inspector.selectedProperty().get()).facts();
      // The one shown first: it has been derived already.
      for (ChainRule rule : facts.chain().reversed()) {
        compare(rule, node, gradients);
      }
      return facts.chain().size();
    }

    private static String why(ChainRule rule, ChainViewModel.Shown shown) {
      return "moment %s, upstream %s, chosen %s, failed %s"
          .formatted(
              rule.moment().isPresent(),
              rule.upstream().keySet(),
              shown.shown().map(ChainRule::port),
              shown.failed());
    }

    private void compare(ChainRule rule, String node, Map<String, Tensor> gradients) {
      String place = node + " by " + rule.port();
      if (rule.result().isEmpty()) {
        return;
      }
      inspector.chain().choose(rule.port());
      ChainViewModel.Shown shown = inspector.chain().shownProperty().get();
      assertTrue(shown.study().isPresent(), () -> place + " was not derived: " + why(rule, shown));
      assertTrue(shown.study().get().matches(), () -> place + ": " + shown.study().get());
      Tensor whole = gradients.get(rule.value());
      List<Contribution> parts =
          rule.contributions().stream().filter(Contribution::isMeasured).toList();
      Tensor result = rule.result().get();
      double[] sum =
          parts.isEmpty()
              ? result.toDoubles()
              : LongStream.range(0, result.elements())
                  .mapToDouble(at -> Contribution.sum(parts, at))
                  .toArray();
      boolean complete = parts.size() >= users(rule);
      if (whole != null && complete) {
        assertClose(whole.toDoubles(), sum, place);
      }
    }

    /// How many wires send something back; the last of them completes the sum.
    private long users(ChainRule rule) {
      return document.graph().wires().stream()
          .filter(wire -> wire.from().toString().equals(rule.value()))
          .filter(wire -> document.types().type(PortRef.of(wire.to())).isPresent())
          .filter(wire -> differentiable(wire.to()))
          .count();
    }

    private boolean differentiable(String node) {
      return document
          .types()
          .op(node)
          .filter(op -> !(op.gradient() instanceof dev.adjoint.op.Gradient.None))
          .isPresent();
    }
  }

  private static void assertClose(double[] expected, double[] actual, String place) {
    assertEquals(expected.length, actual.length, place);
    double largest = 0;
    for (double value : expected) {
      largest = Math.max(largest, Math.abs(value));
    }
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], actual[i], TOLERANCE * largest, place + " element " + i);
    }
  }

  private record Nothing() implements InspectorActions {
    @Override
    public void edit(List<AttributeEdit> edits) {}

    @Override
    public void rename(String from, String to) {}

    @Override
    public void reveal(String node) {}

    @Override
    public void apply(Fix fix) {}
  }
}
