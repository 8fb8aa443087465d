// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import dev.adjoint.file.IoReason;
import dev.adjoint.file.Quoted;
import dev.adjoint.tensorfile.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// The folder of a project, from which its data paths count. A path that leads out of it, links
/// followed, is read only with permission: a project from elsewhere must not read what it likes.
///
/// @param outside asked for each file outside, with its real path in full
public record DataFolder(Path folder, Permission outside) {

  /// Says whether a file outside the project folder may be read.
  @FunctionalInterface
  public interface Permission {
    boolean allows(Path file);
  }

  /// Permits nothing outside.
  public static DataFolder of(Path folder) {
    return new DataFolder(folder, file -> false);
  }

  /// The plain file that `path` leads to.
  public Path resolve(String path) throws DataException {
    try {
      Path file = folder.resolve(path).toRealPath();
      if (!Files.isRegularFile(file)) {
        String reason = Files.isDirectory(file) ? "is a folder" : "is no plain file";
        throw new DataException(path, reason, "name a file");
      }
      boolean inside = file.startsWith(folder.toRealPath());
      if (!inside && !outside.allows(file)) {
        throw new DataException(
            path,
            "lies outside the project folder, at " + file,
            "move it into the folder, or permit it");
      }
      return inside ? folder.resolve(path) : file;
    } catch (InvalidPathException wrong) {
      throw new DataException(Quoted.of(path), "is no path", "name a file");
    } catch (IOException fault) {
      throw new DataException(
          path,
          "cannot be read: " + IoReason.of(fault) + " in " + folder.toAbsolutePath().normalize(),
          "put it there, or mend the path");
    }
  }
}
