// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

/// The line on stderr that says how far long work is. On a screen it is written over, ten times a
/// second at most; in a log a new line appears every few seconds.
final class Progress {
  private static final long SCREEN_NANOS = 100_000_000L;
  private static final long LOG_NANOS = 5_000_000_000L;

  private final Terminal terminal;
  private long shown;
  private int width;

  Progress(Terminal terminal) {
    this.terminal = terminal;
    shown = System.nanoTime() - SCREEN_NANOS;
  }

  /// Shows the line if the last one has stood long enough.
  void show(String line) {
    long now = System.nanoTime();
    if (now - shown >= (terminal.interactive() ? SCREEN_NANOS : LOG_NANOS)) {
      print(line);
      shown = now;
    }
  }

  /// Shows a line that stays.
  void keep(String line) {
    clear();
    terminal.err().println(line);
  }

  private void print(String line) {
    if (!terminal.interactive()) {
      terminal.err().println(line);
      return;
    }
    terminal.err().print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    terminal.err().flush();
    width = line.length();
  }

  /// Takes the line off the screen, for something else to be printed.
  void clear() {
    if (terminal.interactive() && width > 0) {
      terminal.err().print("\r" + " ".repeat(width) + "\r");
      terminal.err().flush();
      width = 0;
    }
  }
}
