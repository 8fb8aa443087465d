// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// One of the collection of broken and hostile files, with what its manifest says of it.
///
/// @param expect `reject`, `accept` or `either`
public record BadFile(String name, String expect, String why, byte[] body) {

  private static final Path ARCHIVE = Path.of("../../shared/cases/bad-files-open.tar.gz");

  /// Those of a folder, such as `csv`, named without it; skips the test where there is no
  /// collection.
  public static List<BadFile> in(String folder) throws IOException, GraphFileException {
    Path archive = Files.exists(ARCHIVE) ? ARCHIVE : Path.of("../" + ARCHIVE);
    Assumptions.assumeTrue(Files.exists(archive), "skipped: the bad files are not here");
    Map<String, byte[]> files = TarGz.read(archive);
    byte[] manifest = files.getOrDefault("bad-files/manifest.json", new byte[0]);
    JsonAt root = JsonDocument.of("manifest", new String(manifest, StandardCharsets.UTF_8)).root();
    List<BadFile> found = new ArrayList<>();
    for (JsonAt entry : root.get("files").elements()) {
      String path = entry.get("file").text();
      if (path.startsWith(folder + "/")) {
        byte[] body = files.getOrDefault("bad-files/" + path, new byte[0]);
        String name = path.substring(folder.length() + 1);
        found.add(new BadFile(name, entry.get("expect").text(), entry.get("why").text(), body));
      }
    }
    return found;
  }

  /// What a test of this file is called.
  public String title() {
    return name + ": " + why;
  }

  /// Writes it into `folder`.
  public Path into(Path folder) throws IOException {
    return Files.write(folder.resolve(name), body);
  }
}
