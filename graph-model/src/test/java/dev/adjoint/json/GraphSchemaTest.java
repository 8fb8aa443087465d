// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.adjoint.graph.Graph;
import dev.adjoint.op.OpCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphSchemaTest {

  @Test
  void whatTheWriterWritesConforms() throws GraphFileException {
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      Graph graph = GraphWriterTest.graph(random);
      String text = GraphWriter.write(graph, Samples.CATALOG);
      assertEquals(List.of(), SchemaCheck.faults(GraphSchema.text(), text), text);
    }
  }

  /// Both the schema and the reader refuse these: the published rules are those that hold.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"adjoint\": 1}",
        "{\"adjoint\": 2, \"nodes\": []}",
        "{\"adjoint\": 1, \"nodes\": {}}",
        "{\"adjoint\": 1, \"nodes\": [], \"name\": 1}",
        "{\"adjoint\": 1, \"nodes\": [], \"name\": \"a\\nb\"}",
        "{\"adjoint\": 1, \"nodes\": [], \"lesson\": {\"en\": 1}}",
        "{\"adjoint\": 1, \"nodes\": [], \"outputs\": [\"a:01\"]}",
        "{\"adjoint\": 1, \"nodes\": [], \"training\": 1}",
        "{\"adjoint\": 1, \"nodes\": [], \"blocks\": [{\"id\": \"b\"}]}",
        "{\"adjoint\": 1, \"nodes\": [], \"blocks\": [{\"id\": \"b\", \"nodes\": [], \"folded\":"
            + " 1}]}",
        "{\"adjoint\": 1, \"nodes\": [], \"comments\": [{\"id\": \"c\", \"at\": [0, 0]}]}",
        "{\"adjoint\": 1, \"nodes\": [], \"comments\": [{\"id\": \"c\", \"text\": \"t\","
            + " \"at\": [0, 0], \"size\": 3}]}",
        "{\"adjoint\": 1, \"nodes\": [{\"id\": \"a\"}]}",
        "{\"adjoint\": 1, \"nodes\": [{\"id\": \"a/b\", \"op\": \"P\"}]}",
        "{\"adjoint\": 1, \"nodes\": [{\"id\": \"\", \"op\": \"P\"}]}",
        "{\"adjoint\": 1, \"nodes\": [{\"id\": \"a\", \"op\": \"P\", \"inputs\": [1]}]}",
        "{\"adjoint\": 1, \"nodes\": [{\"id\": \"a\", \"op\": \"P\", \"at\": [1]}]}",
        "{\"adjoint\": 1, \"nodes\": [{\"id\": \"a\", \"op\": \"P\", \"attributes\": []}]}"
      })
  void schemaAndReaderRefuseTheSame(String text) throws GraphFileException {
    assertNotEquals(List.of(), SchemaCheck.faults(GraphSchema.text(), text));
    assertThrows(GraphFileException.class, () -> GraphReader.read(text, Samples.CATALOG));
  }

  @Test
  void everyShippedProjectConformsAndSurvives() throws Exception {
    List<Path> projects = projects();
    Assumptions.assumeFalse(projects.isEmpty(), "skipped: no projects here");
    OpCatalog none = OpCatalog.of(List.of());
    for (Path project : projects) {
      String text = Files.readString(project);
      assertEquals(List.of(), SchemaCheck.faults(GraphSchema.text(), text), project.toString());
      Graph graph = GraphReader.read(project, none);
      assertEquals(graph, GraphReader.read(GraphWriter.write(graph, none), none));
    }
  }

  private static List<Path> projects() throws IOException {
    Path folder = Path.of("../projects");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(p -> p.toString().endsWith(".json"))
          .filter(p -> !p.startsWith(folder.resolve("target")))
          .filter(GraphSchemaTest::isProject)
          .sorted()
          .toList();
    }
  }

  private static boolean isProject(Path file) {
    try {
      return Files.readString(file).contains("\"adjoint\"");
    } catch (IOException unreadable) {
      throw new AssertionError(file.toString(), unreadable);
    }
  }
}
