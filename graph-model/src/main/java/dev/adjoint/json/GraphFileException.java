// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.file.FileException;
import java.util.Optional;

/// A project file (or another JSON file) that cannot be read or saved. The message is one line:
/// `file:line:column: path: reason; what to do`.
public final class GraphFileException extends FileException {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final transient Optional<Place> place;

  /// Line and column, both from 1; columns count characters, not bytes.
  public record Place(int line, int column) {
    @Override
    public String toString() {
      return line + ":" + column;
    }
  }

  GraphFileException(
      String file, Optional<Place> place, String path, String reason, String remedy) {
    super(
        file + place.map(p -> ":" + p).orElse(""),
        (path.isEmpty() ? "" : shortened(path) + ": ") + reason,
        remedy);
    this.path = path;
    this.place = place;
  }

  GraphFileException(String file, String reason, String remedy) {
    this(file, Optional.empty(), "", reason, remedy);
  }

  /// Both ends of a path too long to read.
  private static String shortened(String path) {
    return path.length() <= 120
        ? path
        : path.substring(0, 50) + "…" + path.substring(path.length() - 50);
  }

  /// Where in the file, or empty when the fault is the file itself.
  public Optional<Place> place() {
    return place;
  }

  /// JSON path such as `nodes[3].attributes.axis`, or empty.
  public String path() {
    return path;
  }
}
