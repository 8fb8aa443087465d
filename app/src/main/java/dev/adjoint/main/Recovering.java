// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.document.DocumentStore;
import dev.adjoint.graph.Graph;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.page.DocumentPage;
import dev.adjoint.main.page.Pages;
import dev.adjoint.main.page.WindowFiles;
import dev.adjoint.userdata.RecoveryCopy;
import dev.adjoint.userdata.RecoveryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Brings back unsaved work of programs that were killed.
final class Recovering implements RecoveryPanel.Answers {
  private final RecoveryFolder folder;
  private final WindowFiles files;
  private final Pages pages;
  private final Layers layers;
  private final Messages messages;

  Recovering(
      RecoveryFolder folder, WindowFiles files, Pages pages, Layers layers, Messages messages) {
    this.folder = folder;
    this.files = files;
    this.pages = pages;
    this.layers = layers;
    this.messages = messages;
  }

  /// Offers what there is; a copy that cannot be read is named once.
  void offer() {
    RecoveryFolder.Found found = folder.find();
    if (!found.broken().isEmpty()) {
      complain(messages.text("recovery.broken", found.broken().getFirst()));
    }
    if (!found.copies().isEmpty()) {
      layers.show(new RecoveryPanel(found.copies(), messages, this));
    }
  }

  @Override
  public void restore(RecoveryCopy copy) {
    DocumentPage page = files.blankPage();
    DocumentStore store = page.document().store();
    try {
      page.document().restore(saved(copy, store), store.parse(copy.json()), copy.file());
      folder.remove(copy.copy());
    } catch (IOException broken) {
      complain(messages.text("recovery.broken", copy.copy()));
    }
  }

  /// What the file holds now; an empty graph where there is none or it cannot be read.
  private static Graph saved(RecoveryCopy copy, DocumentStore store) {
    try {
      Optional<Path> file = copy.file();
      return file.isPresent() ? store.read(file.get()) : Graph.EMPTY;
    } catch (IOException gone) {
      return Graph.EMPTY;
    }
  }

  private void complain(String text) {
    pages.document().ifPresent(page -> page.model().notices().complain(text));
  }

  @Override
  public void discard(RecoveryCopy copy) {
    folder.remove(copy.copy());
  }

  @Override
  public void done() {
    layers.hide();
  }
}
