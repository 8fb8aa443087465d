// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.json.JsonAt;
import dev.adjoint.json.JsonDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The collection of broken and hostile files, each validated as its manifest says: soon, in one
/// line that names the file, without a trace.
class BadFilesTest {

  private static final int BLOCK = 512;

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> validatesAsTheManifestSays() throws Exception {
    Path archive = Shell.repository("../shared/cases/bad-files-open.tar.gz");
    Assumptions.assumeTrue(Files.exists(archive), "skipped: the bad files are not here");
    Map<String, byte[]> files = untar(archive);
    byte[] manifest = files.getOrDefault("bad-files/manifest.json", new byte[0]);
    JsonAt root = JsonDocument.of("manifest", new String(manifest, StandardCharsets.UTF_8)).root();
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonAt entry : root.get("files").elements()) {
      String name = entry.get("file").text();
      String expect = entry.get("expect").text();
      byte[] body = files.getOrDefault("bad-files/" + name, new byte[0]);
      tests.add(
          DynamicTest.dynamicTest(
              expect + " " + name + ": " + entry.get("why").text(),
              () -> validate(name, expect, body)));
    }
    assertFalse(tests.isEmpty());
    return tests;
  }

  private void validate(String name, String expect, byte[] body) throws IOException {
    Path file = folder.resolve(name.replace('/', '-'));
    Files.write(file, body);
    Shell.Result result = assertTimeout(Duration.ofSeconds(10), () -> Shell.run("validate", file));
    if (!expect.equals("either")) {
      assertEquals(expect.equals("accept") ? 0 : 1, result.code(), result.err());
    }
    if (result.code() == 0) {
      assertEquals("", result.err());
    } else {
      assertEquals(1, result.faults().size(), result.err());
      assertTrue(result.err().startsWith(file + ":"), result.err());
      assertTrue(result.err().length() < 500, result.err());
    }
  }

  private static Map<String, byte[]> untar(Path archive) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
      byte[] header = in.readNBytes(BLOCK);
      while (header.length == BLOCK && header[0] != 0) {
        int size = Integer.parseInt(field(header, 124, 12), 8);
        files.put(field(header, 0, 100), in.readNBytes(size));
        in.readNBytes((BLOCK - size % BLOCK) % BLOCK);
        header = in.readNBytes(BLOCK);
      }
    }
    return files;
  }

  private static String field(byte[] header, int from, int length) {
    String field = new String(header, from, length, StandardCharsets.UTF_8);
    int end = field.indexOf(0);
    return (end < 0 ? field : field.substring(0, end)).strip();
  }
}
