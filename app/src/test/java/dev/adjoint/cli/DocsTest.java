// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.op.Category;
import dev.adjoint.ops.StandardOps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocsTest {

  private static final Path PAGE = Path.of("graph-model", "OPERATORS.md");

  private static List<String> made() {
    return Shell.run("docs").out().lines().toList();
  }

  @Test
  void hasARowForEveryOpAndNoKernelIsMissing() {
    List<String> page = made();
    StandardOps.OPS.stream()
        .filter(op -> op.category() != Category.INTERNAL)
        .forEach(
            op ->
                assertTrue(
                    page.stream().anyMatch(line -> line.startsWith("| " + op.name() + " |")),
                    op.name()));
    assertFalse(page.stream().anyMatch(line -> line.contains("| missing |")), page.toString());
  }

  /// CUDA is what differs from machine to machine.
  @Test
  void isTheSameAsThePageInTheRepository() throws Exception {
    List<String> kept = Files.readAllLines(Shell.repository(PAGE.toString()));
    assertEquals(withoutCuda(kept), withoutCuda(made()), "make it anew: ./adjoint docs > " + PAGE);
  }

  private static List<String> withoutCuda(List<String> lines) {
    return lines.stream()
        .map(line -> line.replaceAll("^((?:\\|[^|]*){5})\\|[^|]*(\\|[^|]*\\|)$", "$1$2"))
        .toList();
  }
}
