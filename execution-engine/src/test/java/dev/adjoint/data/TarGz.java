// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// The plain files of a small `.tar.gz`, by name.
final class TarGz {

  private static final int BLOCK = 512;

  private TarGz() {}

  static Map<String, byte[]> read(Path archive) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
      byte[] header = in.readNBytes(BLOCK);
      while (header.length == BLOCK && header[0] != 0) {
        int size = Integer.parseInt(text(header, 124, 12), 8);
        byte[] body = in.readNBytes(size);
        in.readNBytes((BLOCK - size % BLOCK) % BLOCK);
        if (header[156] == '0' || header[156] == 0) {
          files.put(text(header, 0, 100), body);
        }
        header = in.readNBytes(BLOCK);
      }
    }
    return files;
  }

  private static String text(byte[] header, int from, int length) {
    String field = new String(header, from, length, StandardCharsets.UTF_8);
    int end = field.indexOf(0);
    return (end < 0 ? field : field.substring(0, end)).strip();
  }
}
