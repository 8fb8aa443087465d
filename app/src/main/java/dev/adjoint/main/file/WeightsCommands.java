// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.file;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.edit.Compound;
import dev.adjoint.edit.EditLabel;
import dev.adjoint.edit.ReplaceGraph;
import dev.adjoint.graph.Graph;
import dev.adjoint.session.LearnedWeights;
import dev.adjoint.tensorfile.Safetensors;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Saves what was learned as a safetensors file. Beside the project it becomes the project's
/// weights, which the next saving of the project records.
public final class WeightsCommands {
  private final DocumentViewModel document;
  private final FileCommands files;
  private final FileDialogs dialogs;

  public WeightsCommands(DocumentViewModel document, FileCommands files, FileDialogs dialogs) {
    this.document = document;
    this.files = files;
    this.dialogs = dialogs;
  }

  public void save(LearnedWeights weights) {
    String name = document.fileProperty().get().map(FileName::stem).orElse("weights");
    dialogs.chooseToSave(name + ".safetensors").ifPresent(file -> saveTo(weights, file));
  }

  private void saveTo(LearnedWeights weights, Path file) {
    files.write(
        file,
        () -> Safetensors.write(file, weights.values(), Map.of("format", "pt")),
        () -> beside(file).ifPresent(this::record));
  }

  private void record(String path) {
    Graph graph = document.whole().graph();
    if (!graph.weights().equals(Optional.of(path))) {
      Graph recorded = graph.toBuilder().weights(Optional.of(path)).build();
      document.performWhole(
          new Compound(
              EditLabel.of("edit.set-weights", "Use weights {0}", path),
              List.of(new ReplaceGraph(recorded))));
    }
  }

  /// The path as the project would name it, if the file lies in the project's folder.
  private Optional<String> beside(Path file) {
    Path chosen = file.toAbsolutePath().normalize();
    return document
        .fileProperty()
        .get()
        .map(project -> project.toAbsolutePath().normalize().getParent())
        .filter(chosen::startsWith)
        .map(folder -> folder.relativize(chosen).toString().replace('\\', '/'));
  }
}
