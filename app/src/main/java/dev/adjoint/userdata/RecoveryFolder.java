// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.userdata;

import dev.adjoint.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Copies of unsaved work, one file a document, so that a killed program loses two seconds at most.
/// The owner is part of the name: copies of programs that still run are theirs. Thread-safe.
///
/// A copy is three lines about it and then the project file: first line `adjoint-recovery 1`, then
/// file and time, then the name.
public final class RecoveryFolder {
  private static final String MARK = "adjoint-recovery 1";
  private static final String EXTENSION = ".recovery";
  private static final long MOST_BYTES = 1L << 30;

  private final Path folder;
  private final Owner owner;
  private final AtomicInteger documents = new AtomicInteger();

  public RecoveryFolder(UserFolder user) {
    this(user, Owner.thisProgram());
  }

  RecoveryFolder(UserFolder user, Owner owner) {
    this.folder = user.recovery();
    this.owner = owner;
  }

  /// Where the copy of one more document of this program will lie.
  public Path freshPlace() {
    return place(documents.incrementAndGet());
  }

  /// Where the copy of a document of this program lies.
  ///
  /// @param document a number no other document of this program has
  Path place(int document) {
    return folder.resolve(owner.text() + "_" + document + EXTENSION);
  }

  /// @param json the graph as a project file
  public void write(Path place, String name, Optional<Path> file, String json) throws IOException {
    Files.createDirectories(folder);
    String path = file.map(each -> each.toAbsolutePath().toString()).orElse("");
    String head =
        String.join(
            "\n", MARK, path, Instant.now().toString(), name.replaceAll("[\\r\\n]", " "), "");
    AtomicFile.write(place, (head + json).getBytes(StandardCharsets.UTF_8));
  }

  public void remove(Path place) {
    try {
      Files.deleteIfExists(place);
    } catch (IOException left) {
      // It will be offered at the next start, which loses nothing.
      return;
    }
  }

  /// What programs that are gone left behind.
  ///
  /// @param copies the newest first
  /// @param broken those that cannot be read
  public record Found(List<RecoveryCopy> copies, List<Path> broken) {}

  /// Reads every copy once.
  public Found find() {
    List<RecoveryCopy> copies = new ArrayList<>();
    List<Path> broken = new ArrayList<>();
    for (Path place : ownerless()) {
      read(place).ifPresentOrElse(copies::add, () -> broken.add(place));
    }
    copies.sort(Comparator.comparing(RecoveryCopy::saved).reversed());
    return new Found(copies, broken);
  }

  private List<Path> ownerless() {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + EXTENSION)) {
      for (Path file : files) {
        if (isLeft(file)) {
          found.add(file);
        }
      }
    } catch (IOException | DirectoryIteratorException none) {
      return List.of();
    }
    return found;
  }

  private static boolean isLeft(Path file) {
    String name = String.valueOf(file.getFileName());
    return Owner.parse(name).map(owner -> !owner.isAlive()).orElse(false);
  }

  private static Optional<RecoveryCopy> read(Path copy) {
    try {
      if (Files.size(copy) > MOST_BYTES) {
        return Optional.empty();
      }
      String[] parts = Files.readString(copy).split("\n", 5);
      if (parts.length < 5 || !parts[0].equals(MARK) || parts[4].isBlank()) {
        return Optional.empty();
      }
      Optional<Path> file = parts[1].isEmpty() ? Optional.empty() : Optional.of(Path.of(parts[1]));
      return Optional.of(new RecoveryCopy(copy, parts[3], file, Instant.parse(parts[2]), parts[4]));
    } catch (IOException | InvalidPathException | DateTimeException broken) {
      return Optional.empty();
    }
  }
}
