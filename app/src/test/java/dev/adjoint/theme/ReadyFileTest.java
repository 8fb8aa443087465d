// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyFileTest {
  private static final String FOLDER = "adjoint.ready";

  @TempDir Path folder;

  @BeforeEach
  void makeReady() throws IOException {
    Files.createFile(folder.resolve("adjoint-1.0.bss"));
    try (InputStream font = Typeface.MONO.open()) {
      Files.copy(font, folder.resolve("JetBrainsMonoNL-Regular.ttf"));
    }
    System.setProperty(FOLDER, folder.toString());
  }

  @AfterEach
  void forget() {
    System.clearProperty(FOLDER);
  }

  @Test
  void whatTheBuildMadeReadyIsTaken() {
    assertEquals(folder.resolve("adjoint-1.0.bss").toUri().toString(), Theme.sharedSheet(1));
    assertEquals(Optional.of(folder.resolve("JetBrainsMonoNL-Regular.ttf")), Typeface.MONO.file());
  }

  @Test
  void whatItDidNotMakeComesOutOfTheJar() throws IOException {
    assertTrue(Theme.sharedSheet(1.5).startsWith("data:"));
    assertEquals(Optional.empty(), Typeface.UI.file());
    Files.delete(folder.resolve("adjoint-1.0.bss"));
    assertTrue(Theme.sharedSheet(1).startsWith("data:"));
  }
}
