// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import dev.adjoint.document.Selection;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.json.GraphFiles;
import dev.adjoint.main.Staged;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.plan.Phase;
import dev.adjoint.session.ProjectFeeds;
import dev.adjoint.type.Shape;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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

/// However many numbers a tensor has, looking at its chain rule keeps nobody waiting: what goes
/// over all of them is done beside the window.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class LargeTensorsTest {
  private static final int WIDTH = 2000;

  /// What was done so often is loaded and compiled.
  private static final int WARM_UP = 2;

  @TempDir private Path folder;
  private Desk desk;

  @Start
  void start(Stage stage) {
    desk = Desk.open(stage, new ProjectFeeds());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void chainRulesOfFourMillionNumbersKeepNobodyWaiting() throws Exception {
    Path file = folder.resolve("wide.json");
    GraphFiles.save(wide(), file, StandardOps.CATALOG);
    Staged.openFile(desk.window(), file);
    for (int pass = 0; pass <= WARM_UP; pass++) {
      desk.stalls().forget();
      runTo("z", Phase.BACKWARD);
      look("W");
      look("z");
      look("decay");
      desk.hands().robot().interact(() -> desk.window().run().restart());
    }
    // The desk checks the last pass when it is closed.
  }

  private void look(String node) {
    desk.hands().robot().interact(() -> desk.document().select(Selection.ofNode(node)));
    WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
  }

  private void runTo(String node, Phase phase) throws TimeoutException {
    desk.hands().robot().interact(() -> desk.window().run().runTo(node, phase));
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () ->
            desk.run()
                .current()
                .filter(step -> step.node().equals(node) && step.phase() == phase)
                .isPresent());
  }

  private static Graph wide() {
    return Graph.builder("wide")
        .node(Node.of("x", "Input").with("shape", new AttributeValue.Dims(Shape.of(64, WIDTH))))
        .node(
            Node.of("W", "Parameter")
                .with("shape", new AttributeValue.Dims(Shape.of(WIDTH, WIDTH))))
        .node(Node.of("z", "MatMul", "x", "W"))
        .node(Node.of("decay", "Mul", "W", "W"))
        .node(Node.of("h", "Relu", "z"))
        .node(sum("a", "h"))
        .node(sum("b", "decay"))
        .node(Node.of("loss", "Add", "a", "b"))
        .output("loss")
        .build();
  }

  private static Node sum(String name, String of) {
    return Node.of(name, "ReduceSum", of).with("keepdims", new AttributeValue.Int(0));
  }
}
