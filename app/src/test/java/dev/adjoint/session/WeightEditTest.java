// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.JsonStore;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One number of a weight overwritten in a run that is paused: what depends on it is computed
/// again, nothing else, and all is as in a run that had this weight from the start.
class WeightEditTest {
  private static final Path PROJECTS = Path.of("..", "projects");

  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new JsonStore(StandardOps.CATALOG), g -> g);

  @ParameterizedTest
  @CsvSource({"xor.json, scores/kernel", "mnist-mlp.json, W2"})
  void aWeightSetWhilePausedGivesTheNumbersOfAFreshRun(String file, String weight)
      throws IOException, InterruptedException {
    Path project = PROJECTS.resolve(file);
    Assumptions.assumeTrue(Files.exists(project), "skipped: no projects here");
    document.show(document.read(project), project);
    RunSnapshot edited;
    try (RunViewModel run = new RunViewModel(document, new ProjectFeeds(), FxBridge.direct())) {
      run.setQuick(Long.MAX_VALUE);
      RunSnapshot before = pausedBeforeUpdate(run);
      assertTrue(run.setElement(weight, 1, 0.75));
      edited = snapshot(run);
      assertEquals("", run.problemProperty().get());
      assertEquals(before.done(), edited.done());
      assertNotEquals(before.lossNumber(), edited.lossNumber());
      assertEquals(expectedSteps(edited, weight), edited.recomputed());
      assertOnlyDependentsAreNew(before, edited, weight);
      assertEquals(0.75, held(edited, weight).get(1));
    }
    try (RunViewModel fresh = new RunViewModel(document, new ProjectFeeds(), FxBridge.direct())) {
      fresh.setWeights(Optional.of(weights(edited)));
      assertSameNumbers(edited, pausedBeforeUpdate(fresh));
    }
  }

  private LearnedWeights weights(RunSnapshot run) {
    Map<String, Tensor> all = new HashMap<>(run.owned().values());
    document.graph().nodes().stream()
        .filter(node -> node.op().equals("Parameter"))
        .forEach(node -> all.put(node.id(), held(run, node.id())));
    return new LearnedWeights(document.content(), all);
  }

  /// All of forward and backward is done, no update yet.
  private static RunSnapshot pausedBeforeUpdate(RunViewModel run) throws InterruptedException {
    run.stepForward();
    long steps =
        snapshot(run).steps().stream().filter(step -> step.phase() != Phase.UPDATE).count();
    run.seek((int) steps);
    return snapshot(run);
  }

  private static RunSnapshot snapshot(RunViewModel run) throws InterruptedException {
    run.await();
    return run.snapshotProperty().get();
  }

  private static Tensor held(RunSnapshot run, String weight) {
    return Optional.ofNullable(run.owned().values().get(weight))
        .or(() -> Optional.ofNullable(run.values().get(PortRef.of(weight))))
        .orElseThrow();
  }

  private static String node(String weight) {
    return weight.contains("/") ? weight.substring(0, weight.indexOf('/')) : weight;
  }

  /// The node that holds the weight and all that its value goes into.
  private Set<String> dependents(String weight) {
    Set<String> found = new HashSet<>(Set.of(node(weight)));
    for (Node node : document.types().topology().order()) {
      if (node.inputs().stream()
          .flatMap(Optional::stream)
          .anyMatch(r -> found.contains(r.node()))) {
        found.add(node.id());
      }
    }
    return found;
  }

  /// Forward what the weight goes into; backward everything, as another loss is differentiated.
  private long expectedSteps(RunSnapshot run, String weight) {
    Set<String> dependents = dependents(weight);
    return run.steps().subList(0, run.done()).stream()
        .filter(step -> step.phase() == Phase.BACKWARD || dependents.contains(step.node()))
        .count();
  }

  /// What was not computed again is the very tensor it was.
  private void assertOnlyDependentsAreNew(RunSnapshot before, RunSnapshot after, String weight) {
    Set<String> dependents = dependents(weight);
    before
        .values()
        .forEach(
            (ref, value) ->
                assertEquals(
                    dependents.contains(ref.node()),
                    after.values().get(ref) != value,
                    "computed again: " + ref));
  }

  private static void assertSameNumbers(RunSnapshot expected, RunSnapshot actual) {
    assertEquals(expected.lossNumber(), actual.lossNumber());
    assertSameTensors(expected.values(), actual.values());
    assertSameTensors(expected.gradients(), actual.gradients());
    assertSameTensors(expected.numbers().stateGradients(), actual.numbers().stateGradients());
  }

  private static <K> void assertSameTensors(Map<K, Tensor> expected, Map<K, Tensor> actual) {
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach(
        (name, tensor) ->
            assertArrayEquals(
                tensor.toDoubles(), actual.get(name).toDoubles(), 1e-6, name.toString()));
  }
}
