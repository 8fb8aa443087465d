// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConformanceTest {

  @TempDir Path folder;

  private void unpack(String archive) throws IOException, InterruptedException {
    Path file = Shell.repository("../shared/cases/" + archive);
    Assumptions.assumeTrue(Files.exists(file), "skipped: the cases are not here");
    Process tar =
        new ProcessBuilder("tar", "xzf", file.toString())
            .directory(folder.toFile())
            .inheritIO()
            .start();
    assertEquals(0, tar.waitFor());
  }

  /// Cases that ONNX Runtime passes, by the name that they have in a run.
  private static Set<String> passable(String index) throws IOException {
    Set<String> names = new TreeSet<>();
    for (String line : Files.readAllLines(Shell.repository("../shared/cases/" + index))) {
      String[] cells = line.split("\t", -1);
      if (cells[16].equals("pass")) {
        names.add((index.contains("legacy") ? cells[0] : cells[1]) + "/" + cells[2]);
      }
    }
    return names;
  }

  @ParameterizedTest
  @CsvSource({"onnx-open.tar.gz, onnx-open.tsv", "onnx-legacy-open.tar.gz, onnx-legacy-open.tsv"})
  void passesTheOpenCases(String archive, String index) throws Exception {
    unpack(archive);
    Set<String> passable = passable(index);
    assertTrue(passable.size() > 300);
    List<String> lines = Shell.run("conformance", folder).out().lines().toList();
    assertTrue(lines.size() > passable.size(), lines.toString());
    List<String> wrong =
        lines.stream()
            .filter(line -> line.startsWith("FAIL ") || line.startsWith("unsupported "))
            .filter(line -> isAmong(line, passable))
            .toList();
    assertEquals(List.of(), wrong);
  }

  private static boolean isAmong(String line, Set<String> names) {
    return names.contains(line.substring(line.indexOf(' ') + 1, line.indexOf(':')));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cpu", "reference"})
  void givesTheGradientsOfTheOpenCases(String device) throws Exception {
    unpack("gradients-open.tar.gz");
    Shell.Result result = Shell.run("conformance", folder, "--device", device);
    assertEquals(
        List.of(),
        result.out().lines().filter(line -> line.matches("(FAIL|unsupported) .*")).toList());
  }

  @Test
  void trainsTheOpenCasesAsTheirReferencesSay() throws Exception {
    unpack("training-open.tar.gz");
    List<String> wrong = new ArrayList<>();
    try (var cases = Files.walk(folder)) {
      for (Path model : cases.filter(f -> f.endsWith("model.onnx")).toList()) {
        losses(model).ifPresent(wrong::add);
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static java.util.Optional<String> losses(Path model) throws Exception {
    Path log = model.resolveSibling("log.jsonl");
    Path training = model.resolveSibling("training.json");
    Shell.Result result = Shell.run("train", model, "--training", training, "--log", log);
    assertEquals(0, result.code(), result.err());
    String expected = Files.readString(model.resolveSibling("expected.json"));
    String list = expected.substring(expected.indexOf('[') + 1, expected.indexOf(']'));
    String[] references = list.strip().split("\\s*,\\s*");
    List<String> steps =
        Files.readAllLines(log).stream().filter(line -> line.contains("\"loss\"")).toList();
    assertEquals(references.length, steps.size(), model.toString());
    for (int i = 0; i < references.length; i++) {
      String said = steps.get(i).replaceAll(".*\"loss\"\\s*:\\s*([^,}]*).*", "$1");
      double reference = Double.parseDouble(references[i]);
      if (Math.abs(Double.parseDouble(said) - reference) > 1e-4 * Math.abs(reference)) {
        return java.util.Optional.of(model + ": step " + i + ": " + said + " for " + reference);
      }
    }
    return java.util.Optional.empty();
  }

  @Test
  void saysWhichCasesCannotBeReadAndGoesOn() throws IOException {
    Files.write(
        Files.createDirectories(folder.resolve("a/broken")).resolve("model.onnx"), new byte[7]);
    Files.write(Files.createDirectories(folder.resolve("b")).resolve("model.onnx"), new byte[0]);
    Shell.Result result = Shell.run("conformance", folder);
    assertEquals(1, result.code());
    List<String> lines = result.out().lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(0).startsWith("FAIL a/broken: "), lines.get(0));
    assertTrue(lines.get(1).startsWith("FAIL b: "), lines.get(1));
    assertEquals("0 passed, 2 failed, 0 unsupported", lines.get(2));
  }

  @Test
  void refusesFoldersWithoutCases() {
    Shell.Result result = Shell.run("conformance", folder);
    assertEquals(1, result.code());
    assertEquals(1, result.faults().size());
  }
}
