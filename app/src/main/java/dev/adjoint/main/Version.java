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
    var properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      if (in == null) {
        throw new IOException("version.properties is missing from the jar: build again");
      }
      properties.load(in);
    }
    return new String[] {"Adjoint " + properties.getProperty("version", "(unknown version)")};
  }
}
