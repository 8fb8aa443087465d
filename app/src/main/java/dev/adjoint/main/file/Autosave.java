// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.file;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.graph.Graph;
import dev.adjoint.userdata.RecoveryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Keeps a copy of a document's unsaved work in the person's folder, a second after an edit at the
/// latest; when nothing is unsaved any more, the copy goes. Writing happens on a thread of its own.
public final class Autosave {
  private static final Duration DELAY = Duration.seconds(1);

  private final DocumentViewModel document;
  private final RecoveryFolder folder;
  private final Path place;
  private final PauseTransition pause = new PauseTransition(DELAY);
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("adjoint-autosave").factory());

  public Autosave(DocumentViewModel document, RecoveryFolder folder) {
    this.document = document;
    this.folder = folder;
    this.place = folder.freshPlace();
    pause.setOnFinished(event -> keep());
    document.wholeProperty().addListener((at, before, now) -> changed());
    document.past().dirtyProperty().addListener((at, before, now) -> changed());
  }

  private void changed() {
    if (!document.past().dirtyProperty().get()) {
      pause.stop();
      writer.execute(() -> folder.remove(place));
    } else if (pause.getStatus() != PauseTransition.Status.RUNNING) {
      // Not begun anew by the next edit: somebody who never rests is saved, too.
      pause.playFromStart();
    }
  }

  private void keep() {
    Graph graph = document.whole().graph();
    Optional<Path> file = document.fileProperty().get();
    writer.execute(() -> write(graph, file));
  }

  private void write(Graph graph, Optional<Path> file) {
    try {
      folder.write(place, graph.name(), file, document.store().write(graph));
    } catch (IOException unwritable) {
      // Nothing to be done, and nothing lost yet: the work is still in the window.
      return;
    }
  }

  /// The document is closed and nothing of it is to be kept.
  public void close() {
    pause.stop();
    writer.execute(() -> folder.remove(place));
    writer.shutdown();
  }
}
