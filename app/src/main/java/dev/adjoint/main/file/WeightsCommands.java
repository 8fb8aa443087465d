// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.file;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.edit.Compound;
import dev.adjoint.edit.EditLabel;
import dev.adjoint.edit.ReplaceGraph;
import dev.adjoint.graph.Graph;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.notice.Notices;
import dev.adjoint.session.FxBridge;
import dev.adjoint.session.LearnedWeights;
import dev.adjoint.tensorfile.DataException;
import dev.adjoint.tensorfile.Safetensors;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Saves what was learned as a safetensors file. Beside the project it becomes the project's
/// weights, which the next saving of the project records.
public final class WeightsCommands {
  private final DocumentViewModel document;
  private final Notices notices;
  private final Messages messages;
  private final FileDialogs dialogs;
  private final FxBridge bridge = FxBridge.toWindow();

  public WeightsCommands(
      DocumentViewModel document, Notices notices, Messages messages, FileDialogs dialogs) {
    this.document = document;
    this.notices = notices;
    this.messages = messages;
    this.dialogs = dialogs;
  }

  public void save(LearnedWeights weights) {
    String name = document.fileProperty().get().map(WeightsCommands::stem).orElse("weights");
    dialogs.chooseToSave(name + ".safetensors").ifPresent(file -> saveTo(weights, file));
  }

  /// Writes on a thread of its own, which the program waits for when it ends.
  private void saveTo(LearnedWeights weights, Path file) {
    notices.say(messages.text("train.saving"));
    Thread.ofPlatform().name("adjoint-weights").start(() -> write(weights, file));
  }

  private void write(LearnedWeights weights, Path file) {
    try {
      Safetensors.write(file, weights.values(), Map.of("format", "pt"));
      bridge.publish(file, () -> saved(file));
    } catch (DataException e) {
      bridge.publish(file, () -> notices.complain(String.valueOf(e.getMessage())));
    }
  }

  private void saved(Path file) {
    beside(file).ifPresent(this::record);
    notices.say(messages.text("file.saved", file.getFileName()));
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

  private static String stem(Path project) {
    String name = String.valueOf(project.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
