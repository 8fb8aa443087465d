// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.userdata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// What a file looked like at a moment: another stamp later means that someone else wrote it.
///
/// @param key the file's own identity where the system has one, so that a replaced file differs
public record FileStamp(long modified, long size, String key) {

  /// Empty when there is no such file to be read.
  public static Optional<FileStamp> of(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(
          new FileStamp(
              now.lastModifiedTime().toMillis(), now.size(), String.valueOf(now.fileKey())));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
