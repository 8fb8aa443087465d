// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EditLabelsTest {
  private static final Pattern LABEL =
      Pattern.compile("EditLabel\\s*\\.of\\(\\s*\"(edit\\.[a-z-]+)\"");

  @Test
  void everyStepOfTheHistoryHasItsWordsInEveryLanguage() throws IOException {
    List<String> missing = new ArrayList<>();
    int found = 0;
    for (String root : List.of("../graph-model/src/main/java", "src/main/java")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          Matcher label = LABEL.matcher(Files.readString(file));
          while (label.find()) {
            found++;
            for (Language language : Language.values()) {
              if (!new Messages(language).has(label.group(1))) {
                missing.add(label.group(1) + " in " + language);
              }
            }
          }
        }
      }
    }
    assertTrue(found > 15, "found only " + found + " labels");
    assertEquals(List.of(), missing);
  }
}
