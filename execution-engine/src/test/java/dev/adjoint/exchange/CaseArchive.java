// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/// The open test cases that lie beside the repository: files of a `.tar.gz` by name.
final class CaseArchive {

  private static final int BLOCK = 512;

  /// The entry type by which tar gives the next entry a name of more than 100 bytes.
  private static final byte LONG_NAME = 'L';

  private CaseArchive() {}

  /// Ends the test as skipped where the cases are missing.
  static Map<String, byte[]> open(String name) throws IOException {
    Path archive = Path.of("..", "..", "shared", "cases", name);
    Assumptions.assumeTrue(Files.exists(archive), "skipped: the cases are not here");
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
      byte[] header = in.readNBytes(BLOCK);
      String longName = "";
      while (header.length == BLOCK && header[0] != 0) {
        int size = Integer.parseInt(text(header, 124, 12), 8);
        byte[] content = in.readNBytes(size);
        if (header[156] == LONG_NAME) {
          longName = new String(content, StandardCharsets.UTF_8).replace("\0", "");
        } else {
          files.put(longName.isEmpty() ? text(header, 0, 100) : longName, content);
          longName = "";
        }
        in.readNBytes((BLOCK - size % BLOCK) % BLOCK);
        header = in.readNBytes(BLOCK);
      }
    }
    return files;
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8).strip();
  }
}
