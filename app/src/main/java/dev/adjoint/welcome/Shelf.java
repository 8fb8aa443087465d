// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.welcome;

import dev.adjoint.graph.Graph;
import dev.adjoint.json.GraphFileException;
import dev.adjoint.json.GraphReader;
import dev.adjoint.op.OpCatalog;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The folder of projects that comes with the program: the lecture's graphs in `lecture8`, samples
/// beside it.
public final class Shelf {
  /// Says where the projects lie; the launcher and the package set it.
  public static final String PROPERTY = "adjoint.projects";

  private static final String LECTURE = "lecture8";

  private final Path folder;
  private final OpCatalog catalog;

  public Shelf(Path folder, OpCatalog catalog) {
    this.folder = folder;
    this.catalog = catalog;
  }

  /// The shelf that the program was started with, if it was.
  public static Optional<Shelf> installed(OpCatalog catalog) {
    try {
      return Optional.ofNullable(System.getProperty(PROPERTY))
          .map(Path::of)
          .filter(Files::isDirectory)
          .map(path -> new Shelf(path, catalog));
    } catch (InvalidPathException broken) {
      return Optional.empty();
    }
  }

  /// The lecture's graphs in their order, then the samples by name. What cannot be read is left
  /// out: it says why when it is opened by hand.
  List<Card> cards() {
    List<Card> cards = new ArrayList<>(cards(folder.resolve(LECTURE), true));
    cards.addAll(cards(folder, false));
    return cards;
  }

  /// The graph that the tour is made for.
  public Optional<Path> tourGraph() {
    return Optional.of(folder.resolve(LECTURE).resolve("02-tensorflow.json"))
        .filter(Files::isRegularFile);
  }

  private List<Card> cards(Path from, boolean lesson) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(from, "*.json")) {
      found.forEach(files::add);
    } catch (IOException | DirectoryIteratorException missing) {
      return List.of();
    }
    return files.stream()
        .sorted()
        .map(file -> card(file, lesson))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Card> card(Path file, boolean lesson) {
    try {
      Graph graph = GraphReader.read(file, catalog);
      String name = String.valueOf(file.getFileName());
      String key = name.substring(0, name.length() - ".json".length());
      return Optional.of(new Card(file, key, lesson, graph, Sketch.of(graph, catalog)));
    } catch (GraphFileException broken) {
      return Optional.empty();
    }
  }
}
