// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a command prints. A reader that goes away (`| head`) is no fault: the streams swallow it.
///
/// @param out results
/// @param err faults, progress, logs
/// @param interactive true when `err` is a screen, on which a line can be written over
public record Terminal(PrintStream out, PrintStream err, boolean interactive) {

  /// This process's own streams, always UTF-8.
  public static Terminal system() {
    return new Terminal(utf8(FileDescriptor.out), utf8(FileDescriptor.err), errIsScreen());
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    OutputStream stream = new FileOutputStream(descriptor);
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  /// Java can only say whether stdin and stdout are a screen; Linux says it of stderr as well.
  private static boolean errIsScreen() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException elsewhere) {
      return System.console() != null && System.console().isTerminal();
    }
  }
}
