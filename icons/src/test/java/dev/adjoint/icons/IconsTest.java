// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.icons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IconsTest {
  private static final Path FOLDER = Path.of("src/main/resources/dev/adjoint/icons");
  private static final Pattern PATH_GRAMMAR =
      Pattern.compile("M[MmLlHhVvCcSsQqTtAaZz0-9eE.,\\s-]+");

  /// `-Dadjoint.icons=write` renews the sheet from the files instead.
  @Test
  void sheetHoldsExactlyTheFiles() throws IOException {
    String lines =
        SvgFolder.read(FOLDER).entrySet().stream()
            .map(icon -> icon.getKey() + "\t" + icon.getValue() + "\n")
            .collect(Collectors.joining());
    Path sheet = FOLDER.resolve(IconSheet.FILE);
    if ("write".equals(System.getProperty("adjoint.icons"))) {
      Files.writeString(sheet, lines);
    }
    assertEquals(lines, Files.readString(sheet));
  }

  @Test
  void everyPathIsWellFormed() {
    for (String name : Icons.names()) {
      String path = Icons.svgPath(name);
      assertTrue(PATH_GRAMMAR.matcher(path).matches(), () -> name + ": " + path);
    }
  }

  @Test
  void everyFileKeepsToTheFamily() {
    for (String name : Icons.names()) {
      String svg = read(FOLDER.resolve(name + ".svg"));
      assertTrue(svg.contains("viewBox=\"0 0 16 16\""), name);
      assertTrue(svg.contains("stroke-width=\"1.5\""), name);
      assertTrue(svg.contains("fill=\"none\""), name);
    }
  }

  @Test
  void opWithoutItsOwnGlyphWearsItsCategory() {
    assertEquals("op/Relu", Icons.glyph("Relu", "activation"));
    assertEquals("category/linear", Icons.glyph("Einsum", "linear"));
    assertEquals("ui/block", Icons.glyph("FromTheFuture", "unheard-of"));
  }

  @Test
  void unknownNameIsRefusedByName() {
    var thrown = assertThrows(IllegalArgumentException.class, () -> Icons.svgPath("ui/nope"));
    assertEquals("no icon called 'ui/nope'", thrown.getMessage());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
