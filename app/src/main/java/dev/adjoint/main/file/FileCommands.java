// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.file;

import dev.adjoint.document.Content;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.JsonStore;
import dev.adjoint.i18n.FaultWords;
import dev.adjoint.i18n.GraphName;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.notice.Notices;
import dev.adjoint.userdata.OpenFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Open, save and the question before changes are lost, for one document. What fails is said in one
/// line; the document then stays as it is.
public final class FileCommands {
  private final DocumentViewModel document;
  private final Notices notices;
  private final Messages messages;
  private final FileDialogs dialogs;
  private final FileOnDisk disk;
  private final FileWork work;
  private boolean leaving;

  /// Writes a file. What it throws has a line for people.
  @FunctionalInterface
  public interface Writing {
    void write() throws Exception;
  }

  /// Everything happens at once: for tests without a window.
  FileCommands(
      DocumentViewModel document, Notices notices, Messages messages, FileDialogs dialogs) {
    this(document, notices, messages, dialogs, Optional.empty(), FileWork.direct());
  }

  /// @param open where it is noted which program has the file open
  public FileCommands(
      DocumentViewModel document,
      Notices notices,
      Messages messages,
      FileDialogs dialogs,
      Optional<OpenFiles> open) {
    this(document, notices, messages, dialogs, open, FileWork.besideWindow());
  }

  FileCommands(
      DocumentViewModel document,
      Notices notices,
      Messages messages,
      FileDialogs dialogs,
      Optional<OpenFiles> open,
      FileWork work) {
    this.disk = new FileOnDisk(document, notices, messages, open);
    this.document = document;
    this.notices = notices;
    this.messages = messages;
    this.dialogs = dialogs;
    this.work = work;
  }

  /// Opens a file in place of what is shown, without asking; the caller has asked.
  ///
  /// @return whether it is open; why not is said
  public CompletableFuture<Boolean> open(Path file) {
    notices.clear();
    return work.begin(() -> document.read(file)).handle((read, fault) -> shown(read, file, fault));
  }

  private boolean shown(@Nullable Content read, Path file, @Nullable Throwable fault) {
    if (read == null) {
      notices.complain(line(fault));
      return false;
    }
    document.show(read, file);
    disk.note();
    return true;
  }

  /// The document's file was read just now.
  public void note() {
    disk.note();
  }

  /// Saves the document as it is now, beside the window: one may go on drawing.
  ///
  /// @return whether it is saved, completed on the window's thread; why not is said
  public CompletableFuture<Boolean> save() {
    Optional<Path> file = document.fileProperty().get();
    if (file.filter(path -> !JsonStore.isModel(path)).isEmpty()) {
      return saveAs();
    }
    boolean others = !work.isRunning() && disk.isChanged();
    return others ? saveOverOther(file.get()) : saveTo(file.get());
  }

  private CompletableFuture<Boolean> saveOverOther(Path file) {
    return switch (dialogs.askAboutDisk(String.valueOf(file.getFileName()))) {
      case OVERWRITE -> saveTo(file);
      case RELOAD -> open(file).thenApply(open -> false);
      case SAVE_AS -> saveAs();
      case CANCEL -> CompletableFuture.completedFuture(false);
    };
  }

  /// Tells if someone else wrote the file.
  public void lookAtDisk() {
    if (!work.isRunning()) {
      disk.look(() -> document.fileProperty().get().ifPresent(this::open));
    }
  }

  /// The document is closed.
  public void release() {
    disk.release();
  }

  /// The graph's name as a file name without extension.
  public String stem() {
    return document.whole().graph().name().replaceAll("[^\\p{L}\\p{N}._ -]", "_");
  }

  /// The same as [#save], into a file that is asked for.
  public CompletableFuture<Boolean> saveAs() {
    return dialogs
        .chooseToSave(stem() + ".json")
        .map(this::saveTo)
        .orElseGet(() -> CompletableFuture.completedFuture(false));
  }

  private CompletableFuture<Boolean> saveTo(Path file) {
    Saving saving = Saving.of(document, file);
    return write(file, saving::write, () -> saved(saving));
  }

  private void saved(Saving saving) {
    saving.end();
    disk.note();
  }

  /// Writes a file that is made of the document, beside the window: one may go on drawing, and who
  /// leaves waits for it. What became of it is said.
  ///
  /// @param writing must not touch what belongs to the window
  /// @param after is done on the window's thread, once it is written
  /// @return whether it is written, completed on the window's thread
  public CompletableFuture<Boolean> write(Path file, Writing writing, Runnable after) {
    CompletableFuture<Boolean> written =
        work.begin(() -> write(writing)).handle((done, fault) -> written(file, after, fault));
    work.whenLate(written, () -> notices.say(messages.text("file.saving", file.getFileName())));
    return written;
  }

  private static boolean write(Writing writing) throws Exception {
    writing.write();
    return true;
  }

  private boolean written(Path file, Runnable after, @Nullable Throwable fault) {
    if (fault != null) {
      notices.complain(line(fault));
      return false;
    }
    after.run();
    notices.say(messages.text("file.saved", file.getFileName()));
    return true;
  }

  /// Whether the document may be left: nothing is lost, or the person says so. Comes back when what
  /// is being saved is saved; the window answers meanwhile, but does not ask twice.
  public boolean mayLeave() {
    if (leaving) {
      return false;
    }
    leaving = true;
    try {
      work.awaitAll();
      return !document.past().dirtyProperty().get() || isSettled();
    } finally {
      leaving = false;
    }
  }

  private boolean isSettled() {
    return switch (dialogs.askAboutChanges(GraphName.of(document.whole().graph(), messages))) {
      case SAVE -> work.await(save());
      case DISCARD -> true;
      case CANCEL -> false;
    };
  }

  private String line(@Nullable Throwable fault) {
    String message = fault == null ? null : fault.getMessage();
    return message == null ? String.valueOf(fault) : new FaultWords(messages).text(message);
  }
}
