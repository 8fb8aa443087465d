// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How long threads waited for a core while they had something to compute, which is the doing of
/// whatever else the machine is busy with. Linux tells it (`/proc/self/task/*/schedstat`); where
/// nobody does, no time counts as such.
final class CoreWait {
  private static final Path TASKS = Path.of("/proc/self/task");

  /// Linux keeps that many letters of a thread's name.
  private static final int LETTERS = 15;

  private final List<Path> files;

  private CoreWait(List<Path> files) {
    this.files = files;
  }

  /// Of the threads of this process whose names begin so.
  static CoreWait of(String... names) {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(TASKS)) {
      try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
        for (Path task : tasks) {
          String name = Files.readString(task.resolve("comm")).strip();
          for (String wanted : names) {
            if (name.equals(wanted.substring(0, Math.min(LETTERS, wanted.length())))) {
              files.add(task.resolve("schedstat"));
            }
          }
        }
      } catch (IOException | DirectoryIteratorException gone) {
        return new CoreWait(List.of());
      }
    }
    return new CoreWait(files);
  }

  /// All of them together, since they began.
  double millis() {
    double millis = 0;
    for (Path file : files) {
      millis += waited(file) / 1e6;
    }
    return millis;
  }

  /// In nanoseconds: the second of three numbers, after the time that the thread ran.
  private static long waited(Path file) {
    try {
      String[] numbers = Files.readString(file).strip().split(" ");
      return numbers.length > 1 ? Long.parseLong(numbers[1]) : 0;
    } catch (IOException | NumberFormatException ended) {
      return 0;
    }
  }
}
