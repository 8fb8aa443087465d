// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.document.DocumentStore;
import dev.adjoint.graph.Graph;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.page.Pages;
import dev.adjoint.main.page.WindowFiles;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.session.BesideWindow;
import dev.adjoint.session.FxBridge;
import dev.adjoint.userdata.RecoveryCopy;
import dev.adjoint.userdata.RecoveryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Brings back unsaved work of programs that were killed, read beside the window.
final class Recovering implements RecoveryPanel.Answers {
  private final RecoveryFolder folder;
  private final WindowFiles files;
  private final Pages pages;
  private final Layers layers;
  private final Messages messages;
  private final DocumentStore store;
  private final OpCatalog catalog;
  private final FxBridge bridge = FxBridge.toWindow();

  Recovering(
      RecoveryFolder folder,
      WindowFiles files,
      Pages pages,
      Layers layers,
      Messages messages,
      DocumentStore store,
      OpCatalog catalog) {
    this.store = store;
    this.catalog = catalog;
    this.folder = folder;
    this.files = files;
    this.pages = pages;
    this.layers = layers;
    this.messages = messages;
  }

  /// Offers what there is; a copy that cannot be read is named once.
  ///
  /// @return done once it is offered
  CompletableFuture<Boolean> offer() {
    CompletableFuture<Boolean> offered = new CompletableFuture<>();
    BesideWindow.thread("adjoint-recovery")
        .start(
            () -> {
              RecoveryFolder.Found found = folder.find();
              bridge.publish(offered, () -> offered.complete(offer(found)));
            });
    return offered;
  }

  private boolean offer(RecoveryFolder.Found found) {
    if (!found.broken().isEmpty()) {
      complain(messages.text("recovery.broken", found.broken().getFirst()));
    }
    if (!found.copies().isEmpty()) {
      RecoveryPanel panel = new RecoveryPanel(found.copies(), catalog, messages, this);
      layers.show(panel);
      BesideWindow.thread("adjoint-recovery").start(() -> found.copies().forEach(describe(panel)));
    }
    return !found.copies().isEmpty();
  }

  /// Reading a large copy takes a while, so that it is offered does not wait for it.
  private Consumer<RecoveryCopy> describe(RecoveryPanel panel) {
    return copy -> {
      try {
        Graph graph = store.parse(copy.json());
        bridge.publish(copy.copy(), () -> panel.describe(copy, graph));
      } catch (IOException broken) {
        // Said when it is to be restored.
        return;
      }
    };
  }

  @Override
  public void restore(RecoveryCopy copy) {
    BesideWindow.thread("adjoint-recovery")
        .start(
            () -> {
              Runnable news = read(copy);
              bridge.publish(copy, news);
            });
  }

  /// Reads the copy, and what its file holds now: an empty graph where there is none or it cannot
  /// be read.
  ///
  /// @return what the window has to do with it
  private Runnable read(RecoveryCopy copy) {
    try {
      Graph unsaved = store.parse(copy.json());
      Graph saved = saved(copy, store);
      return () -> show(copy, saved, unsaved);
    } catch (IOException broken) {
      return () -> complain(messages.text("recovery.broken", copy.copy()));
    }
  }

  private void show(RecoveryCopy copy, Graph saved, Graph unsaved) {
    files.blankPage().document().restore(saved, unsaved, copy.file());
    folder.remove(copy.copy());
  }

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
