// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.graph.Graph;
import dev.adjoint.json.GraphFileException;
import dev.adjoint.json.GraphReader;
import dev.adjoint.ops.StandardOps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GraphNameTest {
  private static final Path PROJECTS = Path.of("../projects");

  @Test
  void everyShippedProjectHasANameInEveryLanguageAndNoOtherHas() throws Exception {
    Set<String> shipped = new TreeSet<>();
    for (Graph graph : shipped()) {
      shipped.add(GraphName.key(graph.name()));
    }
    for (Language language : Language.values()) {
      Set<String> known =
          new Messages(language)
              .keys(language).stream()
                  .filter(key -> key.startsWith("project."))
                  .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(shipped, known);
    }
  }

  @Test
  void inEnglishAProjectIsCalledWhatItsFileSays() throws Exception {
    for (Graph graph : shipped()) {
      assertEquals(graph.name(), GraphName.of(graph, new Messages(Language.ENGLISH)));
    }
  }

  @Test
  void graphOfOnesOwnKeepsItsName() {
    Graph own = Graph.builder("My own, 내 것").build();
    assertEquals("My own, 내 것", GraphName.of(own, new Messages(Language.KOREAN)));
    assertEquals("제목 없음", GraphName.of(Graph.EMPTY, new Messages(Language.KOREAN)));
  }

  private static Set<Graph> shipped() throws IOException, GraphFileException {
    Set<Graph> graphs = new LinkedHashSet<>();
    for (Path folder : Set.of(PROJECTS, PROJECTS.resolve("lecture8"))) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
          graphs.add(GraphReader.read(file, StandardOps.CATALOG));
        }
      }
    }
    return graphs;
  }
}
