// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.file;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.notice.Notice;
import dev.adjoint.main.notice.Notices;
import dev.adjoint.userdata.FileStamp;
import dev.adjoint.userdata.OpenFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The file of an open document as others see it: whether someone wrote it since we read it, and
/// whether another Adjoint has it open.
final class FileOnDisk {
  private final DocumentViewModel document;
  private final Notices notices;
  private final Messages messages;
  private final Optional<OpenFiles> open;
  private Optional<FileStamp> known = Optional.empty();
  private Optional<FileStamp> told = Optional.empty();

  FileOnDisk(
      DocumentViewModel document, Notices notices, Messages messages, Optional<OpenFiles> open) {
    this.document = document;
    this.notices = notices;
    this.messages = messages;
    this.open = open;
    document.fileProperty().addListener((at, before, now) -> moved(before, now));
  }

  private void moved(Optional<Path> before, Optional<Path> now) {
    open.ifPresent(files -> before.ifPresent(files::release));
    note();
    open.flatMap(files -> now.flatMap(files::claim)).ifPresent(this::tellOfOther);
  }

  private void tellOfOther(long process) {
    notices.ask(
        messages.text("file.open-elsewhere", name(), String.valueOf(process)),
        List.of(new Notice.Offer("file.understood", () -> {})));
  }

  /// The file is as we know it: just read, or just written.
  void note() {
    known = document.fileProperty().get().flatMap(FileStamp::of);
    told = known;
  }

  /// Whether someone else wrote the file. A file that is gone is no change: saving brings it back.
  boolean isChanged() {
    Optional<FileStamp> now = document.fileProperty().get().flatMap(FileStamp::of);
    return known.isPresent() && now.isPresent() && !now.equals(known);
  }

  /// Tells of a change once, with a way to take it.
  void look(Runnable reload) {
    Optional<FileStamp> now = document.fileProperty().get().flatMap(FileStamp::of);
    if (isChanged() && !now.equals(told)) {
      told = now;
      notices.ask(
          messages.text("file.changed-on-disk", name()),
          List.of(
              new Notice.Offer("file.reload", reload),
              new Notice.Offer("file.keep-mine", () -> {})));
    }
  }

  private String name() {
    return document.fileProperty().get().map(path -> String.valueOf(path.getFileName())).orElse("");
  }

  /// The document is closed.
  void release() {
    open.ifPresent(files -> document.fileProperty().get().ifPresent(files::release));
  }
}
