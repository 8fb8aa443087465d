// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// What this program holds of the machine's memory, as the system counts it: the heap, native
/// tensors and the window together. Linux alone says so in files, which are read in no time.
///
/// @param heldBytes resident, now
/// @param machineBytes of the machine
record ProcessMemory(long heldBytes, long machineBytes) {
  private static final Path MINE = Path.of("/proc/self/status");
  private static final Path ALL = Path.of("/proc/meminfo");
  private static final long KIBI = 1024;
  private static final long MEBI = KIBI * KIBI;
  private static final long GIBI = KIBI * MEBI;

  /// Empty where the system does not say.
  static Optional<ProcessMemory> now() {
    try {
      return of(Files.readString(MINE), Files.readString(ALL));
    } catch (IOException elsewhere) {
      return Optional.empty();
    }
  }

  /// @param mine the lines about a process
  /// @param all the lines about the machine
  static Optional<ProcessMemory> of(String mine, String all) {
    OptionalLong held = kibibytes(mine, "VmRSS:");
    OptionalLong machine = kibibytes(all, "MemTotal:");
    return held.isPresent() && machine.isPresent()
        ? Optional.of(new ProcessMemory(held.getAsLong() * KIBI, machine.getAsLong() * KIBI))
        : Optional.empty();
  }

  private static OptionalLong kibibytes(String lines, String name) {
    return lines
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.replaceAll("\\D", ""))
        .filter(digits -> !digits.isEmpty())
        .mapToLong(Long::parseLong)
        .findFirst();
  }

  /// Two digits are as much as it is worth: it is never the same for long.
  static String words(long bytes) {
    long whole = Math.round((double) bytes / MEBI);
    long mebibytes = whole >= 100 ? (whole + 5) / 10 * 10 : whole;
    return mebibytes >= 1000
        ? String.format(Locale.ROOT, "%.1f GiB", (double) bytes / GIBI)
        : mebibytes + " MiB";
  }
}
