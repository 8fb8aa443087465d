// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.json.BadFile;
import dev.adjoint.tensorfile.DataException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The collection of broken and hostile tables: each is taken or refused as its manifest says.
class BadTablesTest {

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> judgesEveryTable() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (BadFile bad : BadFile.in("csv")) {
      tests.add(DynamicTest.dynamicTest(bad.title(), () -> judge(bad)));
    }
    assertFalse(tests.isEmpty());
    return tests;
  }

  private void judge(BadFile bad) throws Exception {
    Path file = bad.into(folder);
    Optional<String> fault = assertTimeout(Duration.ofSeconds(2), () -> fault(file));
    if (!bad.expect().equals("either")) {
      assertEquals(bad.expect().equals("reject"), fault.isPresent(), fault.orElse("taken"));
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
