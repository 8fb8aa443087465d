// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ThemeTest {
  private static final Path SHEETS = Path.of("src/main/resources/dev/adjoint/theme");
  private static final Pattern OUR_NAME = Pattern.compile("-adj-[a-z0-9-]+");

  @Test
  void everyColourTheSheetUsesIsDefinedInBothThemes() throws IOException {
    Set<String> used = names(Files.readString(SHEETS.resolve("adjoint.css")));
    for (Theme theme : Theme.values()) {
      Set<String> defined =
          Arrays.stream(Swatch.values()).map(Swatch::cssName).collect(Collectors.toSet());
      String own = theme == Theme.LIGHT ? "light.css" : "dark.css";
      defined.addAll(names(Files.readString(SHEETS.resolve(own))));
      Set<String> missing = new TreeSet<>(used);
      missing.removeAll(defined);
      assertEquals(Set.of(), missing, theme + " lacks colours");
    }
  }

  @Test
  void sharedSheetHoldsNoColourOfItsOwn() throws IOException {
    String css = Files.readString(SHEETS.resolve("adjoint.css")).replaceAll("(?s)/\\*.*?\\*/", "");
    assertTrue(!Pattern.compile("#[0-9A-Fa-f]{3,6}|rgba?\\(").matcher(css).find());
  }

  /// JavaFX fills what is see-through as well, which software takes a millisecond for where it is
  /// large.
  @Test
  void whatHasNoGroundIsNotFilled() throws IOException {
    Pattern filled = Pattern.compile("-fx-background-color: transparent *[;}]");
    assertTrue(!filled.matcher(Files.readString(SHEETS.resolve("adjoint.css"))).find());
  }

  @Test
  void swatchesReachTheSheet() {
    String sheet = colourSheet();
    int dark = sheet.indexOf(".root:dark {");
    assertTrue(sheet.indexOf("-adj-backward-band: #9A5A20;") > dark);
    assertTrue(sheet.indexOf("-adj-backward-band: #F4A860;") < dark);
  }

  @Test
  void everyRuleOfTheDarkThemeIsForDarkRootsOnly() {
    String sheet = colourSheet();
    assertEquals(2, sheet.split("\\.root \\{", -1).length - 1);
    assertEquals(2, sheet.split("\\.root:dark \\{", -1).length - 1);
  }

  @Test
  void zoomScalesLengthsAndKeepsHairlines() {
    assertEquals("a: 42px 1px -12px 0.5px", Theme.scaled("a: 28px 1px -8px 0.5px", 1.5));
    assertEquals("-adj-shadow-2, 200px", Theme.scaled("-adj-shadow-2, 100px", 2));
  }

  @Test
  void refusesZoomOutsideItsRange() {
    assertThrows(IllegalArgumentException.class, () -> Theme.sharedSheet(2.5));
    assertThrows(IllegalArgumentException.class, () -> Theme.sharedSheet(Double.NaN));
  }

  private static Set<String> names(String css) {
    return OUR_NAME.matcher(css).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static String colourSheet() {
    String address = Theme.colourSheet();
    byte[] bytes = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
