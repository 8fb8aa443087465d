// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Programs that do the work; what they say goes where Maven's own words go.
final class Tool {
  private Tool() {}

  /// The path of a program of the JDK that runs this.
  static String ofJdk(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /// @throws IOException if it fails
  static void run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    // Packers copy; files younger than this get this time, which is theirs already.
    builder.environment().put("SOURCE_DATE_EPOCH", String.valueOf(Folders.WRITTEN));
    // A .deb in seconds instead of minutes, for a few more megabytes.
    builder.environment().putIfAbsent("DPKG_DEB_COMPRESSOR_TYPE", "zstd");
    int code = builder.start().waitFor();
    if (code != 0) {
      throw new IOException("exit code " + code + " of " + String.join(" ", command));
    }
  }
}
