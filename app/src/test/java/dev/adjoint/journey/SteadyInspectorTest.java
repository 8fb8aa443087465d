// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.benchmark.LargeGraphs;
import dev.adjoint.json.GraphFiles;
import dev.adjoint.main.Staged;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.ProjectFeeds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Stepping fills the parts of the window anew and makes none: controls cost more to make and to
/// style than everything else of a step.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class SteadyInspectorTest {
  /// Two layers of every kind there is.
  private static final int SEEN = 12;

  private static final int LOOKED_AT = 6;

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

  @Test
  void aStepMakesNoControls() throws Exception {
    Path file = folder.resolve("layers.json");
    GraphFiles.save(LargeGraphs.placed(40), file, StandardOps.CATALOG);
    Staged.openFile(desk.window(), file);
    Set<Node> known = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 1; i <= SEEN; i++) {
      step(i);
      known.addAll(parts());
    }
    for (int i = SEEN + 1; i <= SEEN + LOOKED_AT; i++) {
      step(i);
      List<String> made = new ArrayList<>();
      parts().stream().filter(known::add).forEach(node -> made.add(node.toString()));
      assertEquals(List.of(), made, "step " + i);
    }
  }

  private void step(int done) throws Exception {
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(desk.window().run()::stepForward));
    desk.awaitSteps(done);
  }

  private List<Node> parts() {
    List<Node> found = new ArrayList<>();
    WaitForAsyncUtils.waitFor(
        WaitForAsyncUtils.asyncFx(() -> collect(desk.stage().getScene().getRoot(), found)));
    return found;
  }

  private static void collect(Node node, List<Node> into) {
    into.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }
}
