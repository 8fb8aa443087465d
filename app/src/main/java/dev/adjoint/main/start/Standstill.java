// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A time in which a core stood still, as [StealBeats] writes it down: a line for each, in the
/// order of their ends.
///
/// @param core its number
/// @param since in nanoseconds of [System#nanoTime], as the next
record Standstill(String core, long since, long until) {
  private static final int WORDS = 3;

  /// Of some hundred lines. What is asked for is nearly always in the last few, and where a machine
  /// stands still often, all of them are so many that reading them disturbs what is measured.
  private static final int LEAST_BYTES = 1 << 14;

  /// Those that ended after `since`, and some before; none of a file that is not there.
  static List<Standstill> writtenAfter(long since, Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "r")) {
      long size = lines.length();
      long bytes = LEAST_BYTES;
      List<Standstill> last = last(lines, size, bytes);
      while (bytes < size && (last.isEmpty() || last.getFirst().until > since)) {
        bytes *= 4;
        last = last(lines, size, bytes);
      }
      return last;
    }
  }

  /// The whole lines among so many of the last bytes.
  private static List<Standstill> last(RandomAccessFile lines, long size, long bytes)
      throws IOException {
    long start = Math.max(0, size - bytes);
    byte[] read = new byte[Math.toIntExact(size - start)];
    lines.seek(start);
    lines.readFully(read);
    String text = new String(read, StandardCharsets.US_ASCII);
    int from = start == 0 ? 0 : text.indexOf('\n') + 1;
    // What follows the last end of a line is still being written.
    return text.substring(from, Math.max(from, text.lastIndexOf('\n') + 1))
        .lines()
        .map(line -> line.split(" "))
        .filter(words -> words.length == WORDS)
        .map(words -> new Standstill(words[0], Long.parseLong(words[1]), Long.parseLong(words[2])))
        .toList();
  }
}
