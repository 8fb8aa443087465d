// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.file;

import dev.adjoint.i18n.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/// The system's file dialogs, and our own question, above one window.
public final class StageDialogs implements FileDialogs {
  private final Stage stage;
  private final Messages messages;
  private Optional<File> folder = Optional.empty();

  public StageDialogs(Stage stage, Messages messages) {
    this.stage = stage;
    this.messages = messages;
  }

  @Override
  public Optional<Path> chooseToOpen() {
    FileChooser chooser = chooser();
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(messages.text("file.open-filter"), "*.json", "*.onnx"));
    return remembered(Optional.ofNullable(chooser.showOpenDialog(stage)));
  }

  @Override
  public Optional<Path> chooseToSave(String suggestion) {
    FileChooser chooser = chooser();
    String extension = suggestion.substring(suggestion.lastIndexOf('.') + 1);
    if (!extension.equals("json")) {
      String name =
          extension.equals("safetensors")
              ? messages.text("file.weights-filter")
              : extension.toUpperCase(Locale.ROOT);
      chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(name, "*." + extension));
    }
    chooser.setInitialFileName(suggestion);
    return remembered(Optional.ofNullable(chooser.showSaveDialog(stage)));
  }

  private FileChooser chooser() {
    FileChooser chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(messages.text("file.filter"), "*.json"));
    folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  private Optional<Path> remembered(Optional<File> chosen) {
    chosen.map(File::getParentFile).ifPresent(parent -> folder = Optional.of(parent));
    return chosen.map(File::toPath);
  }

  @Override
  public Answer askAboutChanges(String document) {
    ButtonType save = type("file.save", ButtonBar.ButtonData.YES);
    ButtonType discard = type("file.discard", ButtonBar.ButtonData.NO);
    ButtonType cancel = type("file.cancel", ButtonBar.ButtonData.CANCEL_CLOSE);
    ButtonType chosen = ask(messages.text("file.unsaved", document), save, discard, cancel);
    return chosen == save ? Answer.SAVE : chosen == discard ? Answer.DISCARD : Answer.CANCEL;
  }

  @Override
  public DiskAnswer askAboutDisk(String file) {
    ButtonType reload = type("file.reload", ButtonBar.ButtonData.LEFT);
    ButtonType overwrite = type("file.overwrite", ButtonBar.ButtonData.OTHER);
    ButtonType saveAs = type("file.save-as", ButtonBar.ButtonData.YES);
    ButtonType cancel = type("file.cancel", ButtonBar.ButtonData.CANCEL_CLOSE);
    ButtonType chosen =
        ask(messages.text("file.changed-on-disk", file), reload, overwrite, saveAs, cancel);
    return chosen == reload
        ? DiskAnswer.RELOAD
        : chosen == overwrite
            ? DiskAnswer.OVERWRITE
            : chosen == saveAs ? DiskAnswer.SAVE_AS : DiskAnswer.CANCEL;
  }

  private ButtonType type(String key, ButtonBar.ButtonData role) {
    return new ButtonType(messages.text(key), role);
  }

  /// The last of the answers is also what closing the question means.
  private ButtonType ask(String question, ButtonType... answers) {
    Alert alert = new Alert(Alert.AlertType.NONE, question, answers);
    alert.initOwner(stage);
    alert.setTitle("Adjoint");
    alert.getDialogPane().getStylesheets().setAll(stage.getScene().getStylesheets());
    return alert.showAndWait().orElse(answers[answers.length - 1]);
  }
}
