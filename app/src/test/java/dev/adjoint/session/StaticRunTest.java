// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.JsonStore;
import dev.adjoint.engine.Mode;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A run from a compiled plan shows the numbers that stepping node by node shows, in every shipped
/// project.
class StaticRunTest {
  private static final Path PROJECTS = Path.of("..", "projects");

  static List<Path> shipped() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(PROJECTS), "skipped: no projects here");
    try (Stream<Path> top = Files.list(PROJECTS);
        Stream<Path> lessons = Files.list(PROJECTS.resolve("lecture8"))) {
      return Stream.concat(top, lessons)
          .filter(p -> p.toString().endsWith(".json"))
          .sorted()
          .toList();
    }
  }

  private static RunSnapshot secondIteration(Path project, Mode mode)
      throws IOException, InterruptedException {
    DocumentViewModel document =
        new DocumentViewModel(StandardOps.CATALOG, new JsonStore(StandardOps.CATALOG), g -> g);
    try (RunViewModel run = new RunViewModel(document, new ProjectFeeds(), FxBridge.direct())) {
      run.setMode(mode);
      document.show(document.read(project), project);
      run.resume();
      run.await();
      run.resume();
      run.await();
      assertEquals("", run.problemProperty().get(), project.toString());
      RunSnapshot end = run.snapshotProperty().get();
      assertTrue(end.atEnd(), project.toString());
      assertEquals(2, end.iteration());
      run.stepBack();
      run.await();
      assertEquals(end.done() - 1, run.snapshotProperty().get().done());
      return end;
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void aCompiledRunShowsTheNumbersOfSteps(Path project) throws IOException, InterruptedException {
    RunSnapshot steps = secondIteration(project, Mode.EAGER);
    RunSnapshot whole = secondIteration(project, Mode.COMPILED);
    assertEquals(steps.steps(), whole.steps());
    assertAgree(steps.values(), whole.values());
    assertAgree(steps.gradients(), whole.gradients());
    assertAgree(steps.contributions(), whole.contributions());
    assertAgree(steps.numbers().stateGradients(), whole.numbers().stateGradients());
    assertAgree(steps.owned().values(), whole.owned().values());
  }

  private static void assertAgree(Map<?, Tensor> expected, Map<?, Tensor> actual) {
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((key, one) -> assertAgree(key, one, actual.get(key)));
  }

  private static void assertAgree(Object key, Tensor one, Tensor other) {
    assertEquals(one.type(), other.type(), key::toString);
    double scale = 1e-6;
    for (long i = 0; i < one.elements(); i++) {
      scale = Math.max(scale, Math.abs(one.get(i)));
    }
    for (long i = 0; i < one.elements(); i++) {
      assertEquals(one.get(i), other.get(i), 2e-5 * scale, key::toString);
    }
  }
}
