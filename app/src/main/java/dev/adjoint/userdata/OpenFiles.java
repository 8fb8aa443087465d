// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.userdata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// Which program has which project open, so that a second one can say so. A mark of a program that
/// is gone counts for nothing.
public final class OpenFiles {
  private final Path folder;
  private final Owner owner;

  public OpenFiles(UserFolder user) {
    this(user, Owner.thisProgram());
  }

  OpenFiles(UserFolder user, Owner owner) {
    this.folder = user.open();
    this.owner = owner;
  }

  /// Marks the file as open here.
  ///
  /// @return the number of the running program that has it open already
  public Optional<Long> claim(Path file) {
    Path mark = mark(file);
    Optional<Owner> other = owner(mark).filter(each -> !each.equals(owner)).filter(Owner::isAlive);
    if (other.isPresent()) {
      return Optional.of(other.get().pid());
    }
    try {
      Files.createDirectories(folder);
      Files.writeString(
          mark,
          owner.text(),
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);
    } catch (IOException unwritable) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /// The file is no longer open here.
  public void release(Path file) {
    Path mark = mark(file);
    if (owner(mark).filter(owner::equals).isPresent()) {
      try {
        Files.deleteIfExists(mark);
      } catch (IOException left) {
        // It says the name of a program that will be gone: stale, and taken for nothing.
        return;
      }
    }
  }

  private static Optional<Owner> owner(Path mark) {
    try {
      return Files.isRegularFile(mark)
          ? Owner.parse(Files.readString(mark).strip())
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private Path mark(Path file) {
    Path real;
    try {
      real = file.toRealPath();
    } catch (IOException notThere) {
      real = file.toAbsolutePath().normalize();
    }
    return folder.resolve(digest(real.toString()));
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
