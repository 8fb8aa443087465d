// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorfile;

import dev.adjoint.file.Quoted;
import dev.adjoint.type.Tensor;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// NumPy's `.npz`: a zip archive of `.npy` files, read one at a time and never unpacked to the
/// disk.
public final class Npz {

  /// No deflate stream expands more than this; a promise of more is a lie.
  private static final long MAX_EXPANSION = 1100;

  private Npz() {}

  /// The names of the arrays, without `.npy`.
  public static List<String> names(Path file) throws DataException {
    try (ZipFile zip = open(file)) {
      return names(zip);
    } catch (IOException fault) {
      throw DataException.unreadable(file, fault);
    }
  }

  public static Tensor read(Path file, String name) throws DataException {
    String where = file + "#" + name;
    try (ZipFile zip = open(file)) {
      ZipEntry entry = zip.getEntry(name + ".npy");
      if (entry == null) {
        throw new DataException(
            file.toString(),
            "has no array " + Quoted.of(name),
            "it has " + Quoted.cut(String.join(", ", names(zip))));
      }
      if (entry.getSize() / MAX_EXPANSION > entry.getCompressedSize()) {
        throw new DataException(where, "promises more data than it can hold", "it is damaged");
      }
      try (InputStream in = new BufferedInputStream(zip.getInputStream(entry), 1 << 16)) {
        return Npy.read(where, in, entry.getSize());
      }
    } catch (IOException fault) {
      throw DataException.unreadable(file, fault);
    }
  }

  private static ZipFile open(Path file) throws IOException, DataException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException damaged) {
      throw new DataException(file.toString(), "is no sound .npz archive", "fetch it again");
    }
  }

  private static List<String> names(ZipFile zip) {
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith(".npy"))
        .map(name -> name.substring(0, name.length() - ".npy".length()))
        .sorted()
        .toList();
  }
}
