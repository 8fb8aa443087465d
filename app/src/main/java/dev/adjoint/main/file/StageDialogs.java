// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.file;

import dev.adjoint.i18n.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
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
    ButtonType discard = type("file.discard", ButtonBar.ButtonData.LEFT);
    ButtonType cancel = type("file.cancel", ButtonBar.ButtonData.CANCEL_CLOSE);
    ButtonType save = type("file.save", ButtonBar.ButtonData.YES);
    ButtonType chosen =
        ask(
            new QuestionPane(
                messages.text("file.unsaved", document),
                messages.text("file.unsaved-stake"),
                List.of(discard, cancel, save)));
    return chosen == save ? Answer.SAVE : chosen == discard ? Answer.DISCARD : Answer.CANCEL;
  }

  @Override
  public DiskAnswer askAboutDisk(String file) {
    ButtonType reload = type("file.reload", ButtonBar.ButtonData.LEFT);
    ButtonType overwrite = type("file.overwrite", ButtonBar.ButtonData.LEFT);
    ButtonType cancel = type("file.cancel", ButtonBar.ButtonData.CANCEL_CLOSE);
    ButtonType saveAs = type("file.save-as", ButtonBar.ButtonData.YES);
    ButtonType chosen =
        ask(
            new QuestionPane(
                messages.text("file.changed-on-disk", file),
                messages.text("file.changed-stake"),
                List.of(reload, overwrite, cancel, saveAs)));
    return chosen == reload
        ? DiskAnswer.RELOAD
        : chosen == overwrite
            ? DiskAnswer.OVERWRITE
            : chosen == saveAs ? DiskAnswer.SAVE_AS : DiskAnswer.CANCEL;
  }

  private ButtonType type(String key, ButtonBar.ButtonData role) {
    return new ButtonType(messages.text(key), role);
  }

  /// @return the answer; of a question that is closed, the one that changes nothing
  private ButtonType ask(QuestionPane question) {
    question.getStylesheets().setAll(stage.getScene().getStylesheets());
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(stage);
    dialog.setTitle("Adjoint");
    dialog.setDialogPane(question);
    dialog.setOnShown(event -> question.focus());
    return dialog.showAndWait().orElse(ButtonType.CANCEL);
  }
}
