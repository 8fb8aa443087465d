// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The collection of broken and hostile JSON files: as projects they are all refused, in one line
/// that names the file, within a second.
class BadFilesTest {

  private static final Path ARCHIVE = Path.of("../../shared/cases/bad-files-open.tar.gz");

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> refusesEveryFileInOneLine() throws Exception {
    Path archive = Files.exists(ARCHIVE) ? ARCHIVE : Path.of("../" + ARCHIVE);
    Assumptions.assumeTrue(Files.exists(archive), "skipped: the bad files are not here");
    Map<String, byte[]> files = TarGz.read(archive);
    byte[] manifest = files.getOrDefault("bad-files/manifest.json", new byte[0]);
    JsonAt root = JsonDocument.of("manifest", new String(manifest, StandardCharsets.UTF_8)).root();
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonAt entry : root.get("files").elements()) {
      String name = entry.get("file").text();
      if (name.startsWith("json/")) {
        byte[] body = files.getOrDefault("bad-files/" + name, new byte[0]);
        String why = entry.get("why").text();
        tests.add(DynamicTest.dynamicTest(name + ": " + why, () -> refused(name, body)));
      }
    }
    assertFalse(tests.isEmpty());
    return tests;
  }

  private void refused(String name, byte[] body) throws Exception {
    Path file = folder.resolve(name.substring("json/".length()));
    Files.write(file, body);
    GraphFileException fault =
        assertTimeout(
            Duration.ofSeconds(1),
            () ->
                assertThrows(
                    GraphFileException.class, () -> GraphReader.read(file, Samples.CATALOG)));
    String line = fault.getMessage();
    assertTrue(line.startsWith(file + ":"), line);
    assertTrue(line.length() < 400 && line.lines().count() == 1, line);
  }
}
