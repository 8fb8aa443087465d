// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void old() throws IOException {
    file = folder.resolve("f");
    Files.writeString(file, "old");
  }

  @Test
  void replacesTheContent() throws IOException {
    AtomicFile.write(file, "new".getBytes());
    assertEquals("new", Files.readString(file));
    assertEquals(List.of("f"), names());
  }

  @Test
  void keepsTheOldFileAndLeavesNoTemporaryWhenWritingFails() throws IOException {
    IOException fault =
        assertThrows(
            IOException.class,
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(new byte[1 << 20]);
                      throw new IOException("disk full");
                    }));
    assertEquals("disk full", fault.getMessage());
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("f"), names());
  }

  @Test
  void keepsTheOldFileWhenWritingThrowsSomethingElse() throws IOException {
    assertThrows(
        IllegalStateException.class,
        () ->
            AtomicFile.write(
                file,
                out -> {
                  throw new IllegalStateException("bug");
                }));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("f"), names());
  }

  @Test
  void removesWhatAKilledProgramLeftLongAgo() throws IOException {
    Path stale = folder.resolve(".f.00000000-0000-0000-0000-000000000000.tmp");
    Path fresh = folder.resolve(".f.00000000-0000-0000-0000-000000000001.tmp");
    Path other = folder.resolve(".f.notes.tmp");
    for (Path path : List.of(stale, fresh, other)) {
      Files.writeString(path, "half");
    }
    FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
    Files.setLastModifiedTime(stale, yesterday);
    Files.setLastModifiedTime(other, yesterday);
    AtomicFile.write(file, "new".getBytes());
    assertFalse(Files.exists(stale));
    assertTrue(Files.exists(fresh) && Files.exists(other));
  }

  @Test
  void keepsALinkAndReplacesItsTarget() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("f"));
    Path chained = Files.createSymbolicLink(folder.resolve("chained"), Path.of("link"));
    AtomicFile.write(chained, "new".getBytes());
    assertTrue(Files.isSymbolicLink(link) && Files.isSymbolicLink(chained));
    assertEquals("new", Files.readString(file));
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("later"));
    AtomicFile.write(dangling, "made".getBytes());
    assertEquals("made", Files.readString(folder.resolve("later")));
  }

  @Test
  void refusesLinksInACircle() throws IOException {
    Path a = Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
    Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
    IOException fault =
        assertThrows(IOException.class, () -> AtomicFile.write(a, "new".getBytes()));
    assertEquals("its links lead in a circle", IoReason.of(fault));
  }

  @Test
  void keepsPermissions() throws IOException {
    assumePosix();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    AtomicFile.write(file, "new".getBytes());
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void refusesWhatMayNotBeReplaced() throws IOException {
    assertEquals("is a folder", reason(folder));
    assertEquals("there is no such file or folder", reason(folder.resolve("none/f")));
    assumePosix();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assertEquals("is read-only", reason(file));
    assertEquals("old", Files.readString(file));
  }

  private static String reason(Path target) {
    return IoReason.of(
        assertThrows(IOException.class, () -> AtomicFile.write(target, "new".getBytes())));
  }

  private void assumePosix() {
    Assumptions.assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "skipped: this file system has no permissions");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }
}
