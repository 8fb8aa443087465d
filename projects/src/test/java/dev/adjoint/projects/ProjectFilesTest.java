// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Graph;
import dev.adjoint.infer.Inference;
import dev.adjoint.json.GraphReader;
import dev.adjoint.json.GraphWriter;
import dev.adjoint.ops.StandardOps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectFilesTest {

  static Stream<Path> projects() {
    return Shipped.all().stream();
  }

  @Test
  void thereAreTenLessonsSevenProjectsToTrainAndALoop() {
    assertEquals(18, Shipped.all().size());
  }

  @ParameterizedTest
  @MethodSource("projects")
  void isSoundAndSaysNothingToMend(Path file) throws Exception {
    Graph graph = GraphReader.read(file, StandardOps.CATALOG);
    assertEquals(List.of(), Inference.of(graph, StandardOps.CATALOG).diagnostics());
  }

  @ParameterizedTest
  @MethodSource("projects")
  void isWrittenAsTheProgramWritesIt(Path file) throws Exception {
    Graph graph = GraphReader.read(file, StandardOps.CATALOG);
    assertEquals(Files.readString(file), GraphWriter.write(graph, StandardOps.CATALOG));
  }

  @ParameterizedTest
  @MethodSource("projects")
  void explainsItselfInEnglishAndKorean(Path file) throws Exception {
    Graph graph = GraphReader.read(file, StandardOps.CATALOG);
    assertTrue(graph.lesson().in("en").length() > 80, "English lesson");
    assertTrue(
        graph.lesson().in("ko").codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3),
        "Korean lesson");
  }
}
