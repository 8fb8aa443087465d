// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/adjoint");

  /// `messages.text("…"` and `messages.bound("…"`; keys made at run time end in a dot and are
  /// covered by [#everyOpCategoryHasATitle].
  private static final Pattern USE =
      Pattern.compile("(?:messages|words)\\s*\\.(?:text|bound)\\(\\s*\"([^\"]+[^\".])\"\\s*[,)]");

  private final Messages messages = new Messages(Language.ENGLISH);

  @Test
  void bothLanguagesSayTheSameThings() {
    assertEquals(messages.keys(Language.ENGLISH), messages.keys(Language.KOREAN));
  }

  @Test
  void everyKeyUsedInTheSourcesExists() {
    Set<String> missing = new TreeSet<>(usedKeys());
    assertTrue(missing.size() > 20, "the pattern finds the uses: " + missing.size());
    missing.removeAll(messages.keys(Language.ENGLISH));
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyPatternIsWellFormedAndKeepsItsArguments() {
    Messages korean = new Messages(Language.KOREAN);
    for (String key : messages.keys(Language.ENGLISH)) {
      String one = messages.text(key, 1, 2, 3, 4, 5, 6);
      String two = korean.text(key, 1, 2, 3, 4, 5, 6);
      assertTrue(!one.isBlank() && !two.isBlank(), key);
      assertTrue(!one.contains("{") && !two.contains("{"), key);
    }
  }

  @Test
  void everyOpCategoryHasATitle() {
    for (dev.adjoint.op.Category category : dev.adjoint.op.Category.values()) {
      assertTrue(messages.has("category." + category.name().toLowerCase(Locale.ROOT)));
    }
  }

  @Test
  void boundTextFollowsTheLanguage() {
    var text = messages.bound("menu.file");
    assertEquals("File", text.getValue());
    messages.languageProperty().set(Language.KOREAN);
    assertEquals("파일", text.getValue());
  }

  @Test
  void unknownKeyIsRefusedByName() {
    var thrown = assertThrows(IllegalArgumentException.class, () -> messages.text("no.such"));
    assertEquals("no text for 'no.such' in ENGLISH", thrown.getMessage());
  }

  @Test
  void machineInAnotherLanguageStartsInEnglish() {
    assertEquals(Language.KOREAN, Language.closestTo(Locale.KOREA));
    assertEquals(Language.ENGLISH, Language.closestTo(Locale.FRANCE));
    assertEquals(
        "a", new MessageFormat("a", Language.closestTo(Locale.FRANCE).locale()).toPattern());
  }

  private static Set<String> usedKeys() {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        USE.matcher(Files.readString(file)).results().forEach(use -> keys.add(use.group(1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }
}
