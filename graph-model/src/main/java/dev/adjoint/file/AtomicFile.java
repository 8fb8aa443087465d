// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/// Replaces a file whole or not at all: writes a temporary file beside it, forces it to the disk,
/// reads it back, moves it over the old one in one step and forces the folder. Whatever happens in
/// between, the name shows the old bytes or the new ones.
///
/// A symbolic link stays a link and its target is replaced; permissions are kept.
public final class AtomicFile {

  private static final int MAX_LINKS = 40;
  private static final Duration LEFTOVER_AGE = Duration.ofHours(1);

  private AtomicFile() {}

  /// Writes the new content once; may not close the stream.
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  public static void write(Path file, byte[] content) throws IOException {
    write(file, out -> out.write(content));
  }

  /// @throws IOException if anything fails; the old file is then untouched and no temporary is left
  public static void write(Path file, Content content) throws IOException {
    Path target = behindLinks(file.toAbsolutePath());
    requireReplaceable(target);
    Path folder = target.getParent();
    if (folder == null || target.getFileName() == null) {
      throw new FileSystemException(file.toString(), null, "is a folder");
    }
    String prefix = "." + target.getFileName() + ".";
    Path temporary = folder.resolve(prefix + UUID.randomUUID() + ".tmp");
    removeLeftovers(folder, prefix);
    try {
      long sum = fill(temporary, content);
      keepPermissions(target, temporary);
      requireSum(temporary, sum);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
    forceFolder(folder);
  }

  /// Removes temporaries of this file that a killed program left, an hour old at least: a younger
  /// one may belong to a program that is still writing.
  private static void removeLeftovers(Path folder, String prefix) {
    Pattern name =
        Pattern.compile(Pattern.quote(prefix) + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp");
    Instant old = Instant.now().minus(LEFTOVER_AGE);
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            folder, f -> name.matcher(String.valueOf(f.getFileName())).matches())) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | DirectoryIteratorException notNow) {
      return;
    }
  }

  /// The file that a chain of links ends at, which need not exist.
  private static Path behindLinks(Path file) throws IOException {
    Path target = file;
    for (int i = 0; Files.isSymbolicLink(target); i++) {
      if (i == MAX_LINKS) {
        throw new FileSystemException(file.toString(), null, "its links lead in a circle");
      }
      target = target.resolveSibling(Files.readSymbolicLink(target)).normalize();
    }
    return target;
  }

  /// A file nobody may write is not replaced, although the folder would permit it.
  private static void requireReplaceable(Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isRegularFile(target)) {
      throw new FileSystemException(
          target.toString(), null, Files.isDirectory(target) ? "is a folder" : "is no plain file");
    }
    PosixFileAttributeView posix = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    boolean locked =
        posix != null
            && posix.readAttributes().permissions().stream().noneMatch(AtomicFile::writes);
    if (locked || !Files.isWritable(target)) {
      throw new FileSystemException(target.toString(), null, "is read-only");
    }
  }

  private static boolean writes(PosixFilePermission permission) {
    return permission.name().endsWith("_WRITE");
  }

  private static long fill(Path temporary, Content content) throws IOException {
    CRC32C sum = new CRC32C();
    try (FileChannel channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out =
          new BufferedOutputStream(
              new CheckedOutputStream(Channels.newOutputStream(channel), sum), 1 << 16);
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
    return sum.getValue();
  }

  private static void keepPermissions(Path target, Path temporary) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (old == null || !Files.exists(target)) {
      return;
    }
    PosixFileAttributes attributes = old.readAttributes();
    Files.setPosixFilePermissions(temporary, attributes.permissions());
    try {
      Files.getFileAttributeView(temporary, PosixFileAttributeView.class)
          .setGroup(attributes.group());
    } catch (IOException notAMember) {
      // Only members may give a file to a group; the content matters more.
    }
  }

  private static void requireSum(Path temporary, long sum) throws IOException {
    try (InputStream file = Files.newInputStream(temporary);
        CheckedInputStream in = new CheckedInputStream(file, new CRC32C())) {
      byte[] buffer = new byte[1 << 16];
      while (in.read(buffer) >= 0) {}
      if (in.getChecksum().getValue() != sum) {
        throw new IOException("the disk gave back other bytes than were written");
      }
    }
  }

  /// Makes the new name last through a power cut. Some systems cannot open a folder; there the move
  /// itself has to do.
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notPossibleHere) {
      return;
    }
  }
}
