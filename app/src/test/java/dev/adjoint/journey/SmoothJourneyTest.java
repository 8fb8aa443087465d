// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.benchmark.LargeGraphs;
import dev.adjoint.benchmark.StallWatch;
import dev.adjoint.edit.SetAttribute;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.json.GraphFiles;
import dev.adjoint.main.Staged;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.ProjectFeeds;
import dev.adjoint.type.Shape;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window answers within a tenth of a second, whatever is done in a graph of a thousand nodes.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class SmoothJourneyTest {
  /// What was done so often is loaded and compiled.
  private static final int WARM_UP = 2;

  @TempDir private Path folder;
  private Desk desk;

  @Start
  void start(Stage stage) {
    desk = Desk.open(stage, new ProjectFeeds(), 800, 600);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void onWindow(Runnable work) {
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
    WaitForAsyncUtils.waitForFxEvents(1);
  }

  @Test
  void windowAnswersAllTheTime() throws Exception {
    Path file = folder.resolve("large.json");
    GraphFiles.save(LargeGraphs.placed(1_000), file, StandardOps.CATALOG);
    Staged.openFile(desk.window(), file);
    assertEquals("large", desk.graph().name());
    for (int i = 0; i < WARM_UP; i++) {
      work();
    }
    desk.stalls().forget();
    work();
    desk.stalls().check(StallWatch.LIMIT_MILLIS);
  }

  private void work() throws TimeoutException {
    look();
    edit();
    step();
  }

  private void look() {
    for (int i = 0; i < 6; i++) {
      double zoom = 0.2 + 0.2 * i;
      int at = i;
      onWindow(
          () -> desk.document().viewportProperty().set(new Viewport(zoom, -900 * at, -120 * at)));
    }
  }

  private void edit() {
    for (int width : new int[] {48, 64}) {
      var shape = new AttributeValue.Dims(Shape.of(64, width));
      onWindow(() -> desk.document().perform(new SetAttribute("W150", "shape", shape, false)));
    }
    onWindow(() -> desk.document().undo());
    onWindow(() -> desk.document().redo());
  }

  private void step() throws TimeoutException {
    int done = desk.run().done();
    for (int i = 1; i <= 3; i++) {
      onWindow(() -> desk.window().run().stepForward());
      desk.awaitSteps(done + i);
    }
    onWindow(() -> desk.window().run().stepBack());
    desk.awaitSteps(done + 2);
  }
}
