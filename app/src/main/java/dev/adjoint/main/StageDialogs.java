// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.i18n.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/// The system's file dialogs, and our own question, above one window.
final class StageDialogs implements FileDialogs {
  private static final String WEIGHTS = ".safetensors";

  private final Stage stage;
  private final Messages messages;
  private Optional<File> folder = Optional.empty();

  StageDialogs(Stage stage, Messages messages) {
    this.stage = stage;
    this.messages = messages;
  }

  @Override
  public Optional<Path> chooseToOpen() {
    return remembered(Optional.ofNullable(chooser().showOpenDialog(stage)));
  }

  @Override
  public Optional<Path> chooseToSave(String suggestion) {
    FileChooser chooser = chooser();
    if (suggestion.endsWith(WEIGHTS)) {
      chooser
          .getExtensionFilters()
          .setAll(
              new FileChooser.ExtensionFilter(messages.text("file.weights-filter"), "*" + WEIGHTS));
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
    ButtonType save = new ButtonType(messages.text("file.save"), ButtonBar.ButtonData.YES);
    ButtonType discard = new ButtonType(messages.text("file.discard"), ButtonBar.ButtonData.NO);
    ButtonType cancel =
        new ButtonType(messages.text("file.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert alert =
        new Alert(
            Alert.AlertType.NONE, messages.text("file.unsaved", document), save, discard, cancel);
    alert.initOwner(stage);
    alert.setTitle("Adjoint");
    alert.getDialogPane().getStylesheets().setAll(stage.getScene().getStylesheets());
    ButtonType chosen = alert.showAndWait().orElse(cancel);
    return chosen == save ? Answer.SAVE : chosen == discard ? Answer.DISCARD : Answer.CANCEL;
  }
}
