// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The version the build wrote into `version.properties`, so that `pom.xml` stays its only source.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    return new String[] {read()};
  }

  /// `Adjoint 1.2.3`, or the bare name where the build wrote no version.
  static String line() {
    try {
      return read();
    } catch (IOException unknown) {
      return "Adjoint";
    }
  }

  private static String read() throws IOException {
    var properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      if (in == null) {
        throw new IOException("version.properties is missing from the jar: build again");
      }
      properties.load(in);
    }
    return "Adjoint " + properties.getProperty("version", "(unknown version)");
  }
}
