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
import dev.adjoint.engine.RunResult;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.FxBridge;
import dev.adjoint.session.ProjectFeeds;
import dev.adjoint.session.ProjectSource;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.session.RunViewModel;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A project that comes with the program, run as the window runs it; and what a compiled session
/// gives on the same inputs and first weights, to compare with.
record ProjectRun(
    Path file, DocumentViewModel document, Map<String, Tensor> feeds, RunViewModel run)
    implements AutoCloseable {
  private static final Path PROJECTS = Path.of("../projects");
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  /// The files of all projects.
  static List<Path> all() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : List.of(PROJECTS, PROJECTS.resolve("lecture8"))) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(f -> f.toString().endsWith(".json")).sorted().forEach(found::add);
      }
    }
    return found;
  }

  static ProjectRun of(Path file) throws Exception {
    DocumentViewModel document =
        new DocumentViewModel(
            StandardOps.CATALOG, new JsonStore(StandardOps.CATALOG), graph -> graph);
    document.show(document.read(file), file);
    Map<String, Tensor> feeds = new ProjectFeeds().feeds(document.content(), Optional.of(file), 1);
    return new ProjectRun(
        file, document, feeds, new RunViewModel(document, (c, f, i) -> feeds, FxBridge.direct()));
  }

  /// Runs to the end and waits for it.
  RunSnapshot toEnd() throws InterruptedException {
    run.resume();
    long limit = System.nanoTime() + PATIENCE_NANOS;
    while (!run.snapshotProperty().get().exists() || !run.snapshotProperty().get().atEnd()) {
      assertEquals("", run.problemProperty().get());
      assertTrue(System.nanoTime() < limit, "the run does not end");
      Thread.sleep(2);
    }
    return run.snapshotProperty().get();
  }

  /// Goes to the moment after that many steps and waits for it.
  RunSnapshot at(int done) throws InterruptedException {
    run.seek(done);
    long limit = System.nanoTime() + PATIENCE_NANOS;
    while (run.snapshotProperty().get().done() != done) {
      assertTrue(System.nanoTime() < limit, "the run does not get to step " + done);
      Thread.sleep(1);
    }
    return run.snapshotProperty().get();
  }

  /// What the session computes.
  Map<PortRef, Tensor> compiledValues(List<PortRef> wanted) throws Exception {
    return compiled(RunRequest.fetch(wanted, feeds), RunResult::values);
  }

  /// What the session derives the loss by: outputs, or parameters of layers.
  Map<String, Tensor> compiledGradients(PortRef loss, List<String> wanted) throws Exception {
    return compiled(
        RunRequest.fetch(List.of(loss), feeds)
            .with(new Differentiate(loss, wanted, Optional.empty())),
        RunResult::gradients);
  }

  private <K> Map<K, Tensor> compiled(
      RunRequest request, Function<RunResult, Map<K, Tensor>> numbers) throws Exception {
    try (var backend = Devices.open("cpu", 1);
        Session session =
            new Session(document.graph(), StandardOps.CATALOG, backend, Mode.COMPILED, 1)) {
      new ProjectSource(document.content(), Optional.of(file)).weights().forEach(session::setState);
      return new LinkedHashMap<>(numbers.apply(session.run(request)));
    }
  }

  @Override
  public void close() {
    run.close();
  }
}
