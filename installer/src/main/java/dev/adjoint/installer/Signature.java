// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/// Signatures of jars. Classes of a signed jar never get into a start-up cache, and the first of
/// them that is loaded has its certificates checked, which takes a tenth of a second of every
/// start. Who signed is known from where the build took the jar, whose checksum it compared.
final class Signature {
  private static final Pattern FILE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
  private static final String DIGEST = "-Digest";

  private Signature() {}

  /// Writes the jar anew without its signature, if it has one.
  static void remove(Path jar) throws IOException {
    Path unsigned = jar.resolveSibling(jar.getFileName() + ".unsigned");
    try (JarFile from = new JarFile(jar.toFile(), false)) {
      List<JarEntry> entries = from.stream().toList();
      if (entries.stream().noneMatch(entry -> FILE.matcher(entry.getName()).matches())) {
        return;
      }
      try (var to = new JarOutputStream(Files.newOutputStream(unsigned), manifest(from))) {
        for (JarEntry entry : entries) {
          if (!entry.getName().equals(JarFile.MANIFEST_NAME)
              && !FILE.matcher(entry.getName()).matches()) {
            copy(from, entry, to);
          }
        }
      }
    }
    Files.move(unsigned, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  /// What the manifest says besides the digests of files.
  private static Manifest manifest(JarFile jar) throws IOException {
    Manifest manifest = new Manifest(jar.getManifest());
    for (Attributes ofFile : manifest.getEntries().values()) {
      ofFile.keySet().removeIf(name -> name.toString().endsWith(DIGEST));
    }
    manifest.getEntries().values().removeIf(Attributes::isEmpty);
    return manifest;
  }

  private static void copy(JarFile from, JarEntry entry, JarOutputStream to) throws IOException {
    JarEntry copy = new JarEntry(entry.getName());
    copy.setTime(entry.getTime());
    to.putNextEntry(copy);
    try (InputStream in = from.getInputStream(entry)) {
      in.transferTo(to);
    }
    to.closeEntry();
  }
}
