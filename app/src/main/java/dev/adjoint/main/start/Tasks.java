// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The threads of this program as Linux has them, those of the JVM among them: a folder each, whose
/// name is the thread's number (`/proc/self/task`). Elsewhere there are none.
final class Tasks {
  private static final Path ALL = Path.of("/proc/self/task");

  /// Linux keeps that many letters of a thread's name.
  private static final int LETTERS = 15;

  private Tasks() {}

  /// Those with that name, as far as Linux keeps it.
  static List<Path> named(String name) {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(ALL)) {
      String kept = name.substring(0, Math.min(LETTERS, name.length()));
      try (DirectoryStream<Path> tasks = Files.newDirectoryStream(ALL)) {
        tasks.forEach(
            task -> {
              if (isNamed(task, kept)) {
                found.add(task);
              }
            });
      } catch (IOException | DirectoryIteratorException unseen) {
        return List.of();
      }
    }
    return found;
  }

  private static boolean isNamed(Path task, String kept) {
    try {
      return Files.readString(task.resolve("comm")).strip().equals(kept);
    } catch (IOException ended) {
      return false;
    }
  }
}
