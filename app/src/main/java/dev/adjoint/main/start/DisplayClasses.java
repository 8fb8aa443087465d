// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import dev.adjoint.userdata.UserFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Classes that a start needs and a rehearsal does not, because it has no display: how JavaFX talks
/// to the window system, and where a person's data lie. They are loaded, so that they get into the
/// start-up cache, and not run. Their names are JavaFX's own affair: one that it no longer has
/// costs a millisecond of a start and nothing else.
public final class DisplayClasses {
  private static final String NAMES = "display-classes.txt";

  private DisplayClasses() {}

  public static void load() {
    Objects.requireNonNull(UserFolder.ofThisPerson());
    names().lines().forEach(DisplayClasses::load);
  }

  private static void load(String name) {
    try {
      Class.forName(name, false, DisplayClasses.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError ofAnotherSystem) {
      // Then this one does without.
    }
  }

  private static String names() {
    try (InputStream in =
        Objects.requireNonNull(DisplayClasses.class.getResourceAsStream(NAMES), NAMES)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(NAMES + " cannot be read", e);
    }
  }
}
