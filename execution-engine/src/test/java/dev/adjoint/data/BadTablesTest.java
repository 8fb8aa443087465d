// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.json.JsonAt;
import dev.adjoint.json.JsonDocument;
import dev.adjoint.tensorfile.DataException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The collection of broken and hostile tables: each is taken or refused as its manifest says.
class BadTablesTest {

  private static final Path ARCHIVE = Path.of("../../shared/cases/bad-files-open.tar.gz");

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> judgesEveryTable() throws Exception {
    Path archive = Files.exists(ARCHIVE) ? ARCHIVE : Path.of("../" + ARCHIVE);
    Assumptions.assumeTrue(Files.exists(archive), "skipped: the bad files are not here");
    Map<String, byte[]> files = TarGz.read(archive);
    byte[] manifest = files.getOrDefault("bad-files/manifest.json", new byte[0]);
    JsonAt root = JsonDocument.of("manifest", new String(manifest, StandardCharsets.UTF_8)).root();
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonAt entry : root.get("files").elements()) {
      String name = entry.get("file").text();
      if (name.startsWith("csv/")) {
        byte[] body = files.getOrDefault("bad-files/" + name, new byte[0]);
        String expected = entry.get("expect").text();
        String title = name + ": " + entry.get("why").text();
        tests.add(DynamicTest.dynamicTest(title, () -> judge(name, body, expected)));
      }
    }
    assertFalse(tests.isEmpty());
    return tests;
  }

  private void judge(String name, byte[] body, String expected) throws Exception {
    Path file = Files.write(folder.resolve(name.substring("csv/".length())), body);
    Optional<String> fault = assertTimeout(Duration.ofSeconds(2), () -> fault(file));
    if (!expected.equals("either")) {
      assertEquals(expected.equals("reject"), fault.isPresent(), fault.orElse("taken"));
    }
    fault.ifPresent(
        line -> {
          assertTrue(line.startsWith(file + ":"), line);
          assertTrue(line.length() < 300 && line.lines().count() == 1, line);
        });
  }

  private static Optional<String> fault(Path file) {
    try {
      Csv.read(file);
      return Optional.empty();
    } catch (DataException refused) {
      return Optional.of(refused.getMessage());
    }
  }
}
