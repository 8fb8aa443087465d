// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.i18n.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Open, save and the question before changes are lost, for one document. What fails is said in one
/// line; the document then stays as it is.
public final class FileCommands {
  private final DocumentViewModel document;
  private final MainViewModel window;
  private final Messages messages;
  private final FileDialogs dialogs;

  public FileCommands(
      DocumentViewModel document, MainViewModel window, Messages messages, FileDialogs dialogs) {
    this.document = document;
    this.window = window;
    this.messages = messages;
    this.dialogs = dialogs;
  }

  /// Opens a file in place of what is shown, without asking; the caller has asked.
  ///
  /// @return whether it is open; why not is said
  public boolean open(Path file) {
    try {
      document.open(file);
      window.noticeProperty().set(Optional.empty());
      return true;
    } catch (IOException e) {
      window.complain(line(e));
      return false;
    }
  }

  public boolean save() {
    return document.fileProperty().get().map(this::saveTo).orElseGet(this::saveAs);
  }

  public boolean saveAs() {
    String name = document.graph().name().replaceAll("[^\\p{L}\\p{N}._ -]", "_") + ".json";
    return dialogs.chooseToSave(name).map(this::saveTo).orElse(false);
  }

  private boolean saveTo(Path file) {
    try {
      document.save(file);
      window.say(messages.text("file.saved", file.getFileName()));
      return true;
    } catch (IOException e) {
      window.complain(line(e));
      return false;
    }
  }

  /// Whether the document may be left: nothing is lost, or the person says so.
  public boolean mayLeave() {
    if (!document.dirtyProperty().get()) {
      return true;
    }
    return switch (dialogs.askAboutChanges(document.graph().name())) {
      case SAVE -> save();
      case DISCARD -> true;
      case CANCEL -> false;
    };
  }

  private static String line(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
