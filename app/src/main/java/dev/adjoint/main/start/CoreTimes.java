// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How long threads had a core, and how long they waited for one while they had something to
/// compute, which is the doing of whatever else the machine is busy with. Linux tells it
/// (`/proc/self/task/*/schedstat`); where nobody does, both are nothing.
final class CoreTimes {
  private final List<Path> files;

  private CoreTimes(List<Path> files) {
    this.files = files;
  }

  /// Of several threads together, in milliseconds.
  record Times(double ran, double waited) {
    Times since(Times before) {
      return new Times(ran - before.ran, waited - before.waited);
    }

    private Times and(Times other) {
      return new Times(ran + other.ran, waited + other.waited);
    }
  }

  /// Of the threads of this process with that name, as far as Linux keeps it.
  static CoreTimes of(String name) {
    return new CoreTimes(
        Tasks.named(name).stream().map(task -> task.resolve("schedstat")).toList());
  }

  /// Since they began.
  Times now() {
    return files.stream().map(CoreTimes::of).reduce(new Times(0, 0), Times::and);
  }

  /// The first two of three numbers, in nanoseconds.
  private static Times of(Path file) {
    try {
      String[] numbers = Files.readString(file).strip().split(" ");
      return numbers.length < 2
          ? new Times(0, 0)
          : new Times(Long.parseLong(numbers[0]) / 1e6, Long.parseLong(numbers[1]) / 1e6);
    } catch (IOException | NumberFormatException ended) {
      return new Times(0, 0);
    }
  }
}
