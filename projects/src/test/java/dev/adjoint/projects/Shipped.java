// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.projects;

import dev.adjoint.backend.Backend;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Graph;
import dev.adjoint.json.GraphFileException;
import dev.adjoint.json.GraphReader;
import dev.adjoint.ops.StandardOps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The shipped project files; tests run in this module's folder.
final class Shipped {

  static final Path FOLDER = Path.of("").toAbsolutePath();

  private Shipped() {}

  static List<Path> all() {
    try (Stream<Path> top = Files.list(FOLDER);
        Stream<Path> lessons = Files.list(FOLDER.resolve("lecture8"))) {
      return Stream.concat(top, lessons)
          .filter(p -> p.toString().endsWith(".json"))
          .sorted()
          .toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static Graph read(String file) throws GraphFileException {
    return GraphReader.read(FOLDER.resolve(file), StandardOps.CATALOG);
  }

  /// Something to do with a session of a shipped graph.
  @FunctionalInterface
  interface Work {
    void with(Graph graph, Session session) throws Exception;
  }

  static void open(String file, String device, Mode mode, Work work) throws Exception {
    Graph graph = read(file);
    try (Backend backend = Devices.open(device, 0);
        Session session = new Session(graph, StandardOps.CATALOG, backend, mode, 1)) {
      work.with(graph, session);
    }
  }
}
