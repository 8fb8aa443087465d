// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The collection of broken and hostile JSON files: as projects they are all refused, in one line
/// that names the file, within a second.
class BadFilesTest {

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> refusesEveryFileInOneLine() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (BadFile bad : BadFile.in("json")) {
      tests.add(DynamicTest.dynamicTest(bad.title(), () -> refused(bad)));
    }
    assertFalse(tests.isEmpty());
    return tests;
  }

  private void refused(BadFile bad) throws Exception {
    Path file = bad.into(folder);
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
