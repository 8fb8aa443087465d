// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import dev.adjoint.userdata.UserFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where a rehearsal keeps what a person's program keeps between starts, so that the classes that
/// do so are rehearsed, too. Nothing of the person's is read or written.
///
/// @param path exists until [#close]
public record RehearsalFolder(Path path) implements AutoCloseable {
  public static RehearsalFolder make() {
    try {
      return new RehearsalFolder(Files.createTempDirectory("adjoint-rehearsal"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public UserFolder user() {
    return new UserFolder(path);
  }

  /// Deletes everything in it.
  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> inside = files.sorted(Comparator.reverseOrder()).toList();
      for (Path each : inside) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
