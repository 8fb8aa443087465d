// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder with a `model.onnx`.
///
/// @param name its path from the folder in which it was looked for
public record CaseFolder(String name, Path folder) {

  private static final String MODEL = "model.onnx";

  /// Every case at or below `root`, by name.
  public static List<CaseFolder> below(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(file -> file.endsWith(MODEL) && Files.isRegularFile(file))
          .map(file -> of(root, Objects.requireNonNull(file.toAbsolutePath().getParent())))
          .sorted(Comparator.comparing(CaseFolder::name))
          .toList();
    } catch (UncheckedIOException fault) {
      throw Objects.requireNonNull(fault.getCause());
    }
  }

  private static CaseFolder of(Path root, Path folder) {
    String name = root.toAbsolutePath().normalize().relativize(folder.normalize()).toString();
    return new CaseFolder(name.isEmpty() ? String.valueOf(folder.getFileName()) : name, folder);
  }

  Path model() {
    return folder.resolve(MODEL);
  }

  /// The folders of values, by name.
  List<Path> dataSets() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(e -> String.valueOf(e.getFileName()).startsWith("test_data_set_"))
          .sorted()
          .toList();
    }
  }

  /// Whether the case says of itself that its gradients are not judged.
  boolean outputsOnly() throws IOException {
    Path notes = folder.resolve("case.json");
    return Files.exists(notes)
        && Files.readString(notes).matches("(?s).*\"judge\"\\s*:\\s*\"outputs only\".*");
  }

  /// The files `KIND_0.pb`, `KIND_1.pb`, … of a data set by index, gaps empty.
  static List<Optional<Path>> numbered(Path dataSet, String kind) throws IOException {
    List<Optional<Path>> found = new ArrayList<>();
    try (Stream<Path> entries = Files.list(dataSet)) {
      for (Path file : entries.toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.matches(kind + "_[0-9]{1,4}\\.pb")) {
          int index = Integer.parseInt(name.substring(kind.length() + 1, name.length() - 3));
          while (found.size() <= index) {
            found.add(Optional.empty());
          }
          found.set(index, Optional.of(file));
        }
      }
    }
    return found;
  }
}
