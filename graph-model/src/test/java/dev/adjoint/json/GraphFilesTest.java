// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphFilesTest {

  @TempDir Path folder;

  @Test
  void savesAndOpensTheSameGraph() throws Exception {
    Path file = folder.resolve("g.json");
    GraphFiles.save(graph(3), file, Samples.CATALOG);
    GraphFiles.save(graph(4), file, Samples.CATALOG);
    assertEquals(graph(4), GraphReader.read(file, Samples.CATALOG));
  }

  @Test
  void savesNothingThatWouldNotOpenAgain() throws Exception {
    Path file = folder.resolve("g.json");
    GraphFiles.save(graph(1), file, Samples.CATALOG);
    Graph odd = Graph.builder("g").node(Node.of("a/b", "Plain")).build();
    GraphFileException fault =
        assertThrows(GraphFileException.class, () -> GraphFiles.save(odd, file, Samples.CATALOG));
    assertTrue(fault.getMessage().contains("nodes[0].id: an id with a colon"), fault.getMessage());
    assertEquals(graph(1), GraphReader.read(file, Samples.CATALOG));
  }

  @Test
  void saysWhyItCannotSave() {
    GraphFileException fault =
        assertThrows(
            GraphFileException.class,
            () -> GraphFiles.save(graph(1), folder.resolve("none/g.json"), Samples.CATALOG));
    assertTrue(
        fault.getMessage().contains("not saved: there is no such file or folder"),
        fault.getMessage());
  }

  /// A child saves two graphs in turn without end and is killed at moments nobody chose; what it
  /// leaves is always one of the two, whole.
  @Test
  void aKillAtAnyMomentLeavesAWholeFile() throws Exception {
    Path file = folder.resolve("g.json");
    List<String> texts = List.of(text(SaveLoop.SMALL), text(SaveLoop.LARGE));
    GraphFiles.save(graph(SaveLoop.SMALL), file, Samples.CATALOG);
    Random random = new Random();
    for (int kill = 0; kill < 12; kill++) {
      Process child = child(file);
      try {
        assertEquals('+', child.getInputStream().read(), "the child did not start");
        Thread.sleep(random.nextInt(120));
      } finally {
        child.destroyForcibly();
        assertTrue(child.waitFor(20, TimeUnit.SECONDS));
      }
      assertTrue(texts.contains(Files.readString(file)), "torn after kill " + kill);
      GraphReader.read(file, Samples.CATALOG);
    }
  }

  private static Process child(Path file) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    assertFalse(classes.isEmpty());
    return new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classes.replace(";", File.pathSeparator),
            SaveLoop.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String text(int nodes) {
    return GraphWriter.write(graph(nodes), Samples.CATALOG);
  }

  static Graph graph(int nodes) {
    Graph.Builder graph = Graph.builder("g" + nodes);
    for (int i = 0; i < nodes; i++) {
      graph.node(Node.of("n" + i, "Plain").at(i, i));
    }
    return graph.build();
  }
}
