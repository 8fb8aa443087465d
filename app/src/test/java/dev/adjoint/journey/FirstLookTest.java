// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.adjoint.document.Selection;
import dev.adjoint.main.Staged;
import dev.adjoint.session.ProjectFeeds;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The first node that somebody looks at.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class FirstLookTest {
  private static final long PATIENCE_SECONDS = 20;

  private Desk desk;

  @Start
  void start(Stage stage) {
    desk = Desk.open(stage, new ProjectFeeds(), 800, 600);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void itsNameComesAtOnceAndTheRestInPulsesOfTheirOwn() throws Exception {
    Staged.showFile(desk.window(), Path.of("..", "projects", "xor.json"));
    Node atOnce =
        WaitForAsyncUtils.waitFor(
            WaitForAsyncUtils.asyncFx(
                () -> {
                  String first = desk.graph().nodes().iterator().next().id();
                  desk.document().select(Selection.ofNode(first));
                  assertNull(find(".inspector-side .tensor-view"));
                  return find(".inspector-side .inspector-header");
                }));
    assertNotNull(atOnce);
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS, TimeUnit.SECONDS, () -> found(".inspector-side .attributes"));
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS, TimeUnit.SECONDS, () -> found(".inspector-side .tensor-view"));
  }

  private boolean found(String query) throws Exception {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> find(query) != null));
  }

  private Node find(String query) {
    return desk.stage().getScene().lookup(query);
  }
}
