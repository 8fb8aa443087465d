// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.file;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.DocumentStore;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.edit.AddNode;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.notice.Notices;
import dev.adjoint.ops.StandardOps;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Who leaves while a file is being written waits for it in a window that goes on.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class LeavingTest {
  private final SlowDisk disk = new SlowDisk();
  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, disk, graph -> graph);
  private final ChosenFiles dialogs = new ChosenFiles();
  private final FileCommands files =
      new FileCommands(
          document, new Notices(), new Messages(Language.ENGLISH), dialogs, Optional.empty());

  @Start
  void start(Stage stage) {
    stage.show();
  }

  private static <T> T inWindow(Callable<T> work) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
  }

  @Test
  void windowAnswersWhileOneWaitsForTheDisk() {
    dialogs.choose(Path.of("a.json"));
    inWindow(
        () -> {
          document.perform(new AddNode(Node.of("x", "Input").at(0, 0)));
          return files.save();
        });
    Future<Boolean> leaving = WaitForAsyncUtils.asyncFx(files::mayLeave);

    assertFalse(inWindow(files::mayLeave), "asked again, it is being left already");
    assertTrue(inWindow(() -> document.past().dirtyProperty().get()));
    assertFalse(leaving.isDone());

    disk.ready.countDown();
    assertTrue(WaitForAsyncUtils.waitFor(leaving));
    assertFalse(inWindow(() -> document.past().dirtyProperty().get()));
  }

  @Test
  void whoLeavesWaitsForWhatIsExportedToo() {
    AtomicBoolean written = new AtomicBoolean();
    inWindow(
        () ->
            files.write(
                Path.of("a.png"),
                () -> {
                  disk.ready.await();
                  written.set(true);
                },
                () -> {}));
    Future<Boolean> leaving = WaitForAsyncUtils.asyncFx(files::mayLeave);
    inWindow(() -> true);
    assertFalse(leaving.isDone());

    disk.ready.countDown();
    assertTrue(WaitForAsyncUtils.waitFor(leaving));
    assertTrue(written.get());
  }

  /// Takes its time until it is told to go on.
  private static final class SlowDisk implements DocumentStore {
    private final CountDownLatch ready = new CountDownLatch(1);

    @Override
    public void save(Graph graph, Path file) {
      try {
        ready.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public Graph read(Path file) {
      return Graph.EMPTY;
    }

    @Override
    public String write(Graph graph) {
      return "";
    }

    @Override
    public Graph parse(String text) {
      return Graph.EMPTY;
    }
  }
}
