// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.file;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.JsonStore;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.notice.Notices;
import dev.adjoint.userdata.OpenFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Open, save and the question before changes are lost, for one document. What fails is said in one
/// line; the document then stays as it is.
public final class FileCommands {
  private final DocumentViewModel document;
  private final Notices notices;
  private final Messages messages;
  private final FileDialogs dialogs;
  private final FileOnDisk disk;

  public FileCommands(
      DocumentViewModel document, Notices notices, Messages messages, FileDialogs dialogs) {
    this(document, notices, messages, dialogs, Optional.empty());
  }

  /// @param open where it is noted which program has the file open
  public FileCommands(
      DocumentViewModel document,
      Notices notices,
      Messages messages,
      FileDialogs dialogs,
      Optional<OpenFiles> open) {
    this.disk = new FileOnDisk(document, notices, messages, open);
    this.document = document;
    this.notices = notices;
    this.messages = messages;
    this.dialogs = dialogs;
  }

  /// Opens a file in place of what is shown, without asking; the caller has asked.
  ///
  /// @return whether it is open; why not is said
  public boolean open(Path file) {
    try {
      notices.clear();
      document.open(file);
      disk.note();
      return true;
    } catch (IOException e) {
      notices.complain(line(e));
      return false;
    }
  }

  /// The document's file was read just now.
  public void note() {
    disk.note();
  }

  public boolean save() {
    Optional<Path> file = document.fileProperty().get();
    if (file.filter(path -> !JsonStore.isModel(path)).isEmpty()) {
      return saveAs();
    }
    return disk.isChanged() ? saveOverOther(file.get()) : saveTo(file.get());
  }

  private boolean saveOverOther(Path file) {
    return switch (dialogs.askAboutDisk(String.valueOf(file.getFileName()))) {
      case OVERWRITE -> saveTo(file);
      case RELOAD -> {
        open(file);
        yield false;
      }
      case SAVE_AS -> saveAs();
      case CANCEL -> false;
    };
  }

  /// Tells if someone else wrote the file.
  public void lookAtDisk() {
    disk.look(() -> document.fileProperty().get().ifPresent(this::open));
  }

  /// The document is closed.
  public void release() {
    disk.release();
  }

  /// The graph's name as a file name without extension.
  public String stem() {
    return document.whole().graph().name().replaceAll("[^\\p{L}\\p{N}._ -]", "_");
  }

  public boolean saveAs() {
    String name = stem() + ".json";
    return dialogs.chooseToSave(name).map(this::saveTo).orElse(false);
  }

  private boolean saveTo(Path file) {
    try {
      new ModelWeights(document).bringAlong(file);
      document.save(file);
      disk.note();
      notices.say(messages.text("file.saved", file.getFileName()));
      return true;
    } catch (IOException e) {
      notices.complain(line(e));
      return false;
    }
  }

  /// Whether the document may be left: nothing is lost, or the person says so.
  public boolean mayLeave() {
    if (!document.past().dirtyProperty().get()) {
      return true;
    }
    return switch (dialogs.askAboutChanges(document.whole().graph().name())) {
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
