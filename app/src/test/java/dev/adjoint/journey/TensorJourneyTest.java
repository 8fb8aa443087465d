// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.tensorfile.DataException;
import dev.adjoint.tensorfile.Npy;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Feature maps of a run, looked at in every way there is, in the inspector and in a panel.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class TensorJourneyTest {
  private static final Shape SHAPE = Shape.of(2, 4, 12, 16);
  private static final Tensor MAPS =
      Tensor.of(DType.FLOAT32, SHAPE, i -> i == 7 ? Float.NaN : (i % 16 - 8) / 8.0);

  private Desk desk;
  private Hands hands;

  @Start
  void start(Stage stage) {
    desk = Desk.open(stage, (content, file, run) -> Map.of("maps", MAPS));
    hands = desk.hands();
    desk.document()
        .show(
            Graph.builder("maps")
                .node(
                    Node.of("maps", "Input").with("shape", new AttributeValue.Dims(SHAPE)).at(0, 0))
                .node(Node.of("h", "Relu", "maps").at(200, 0))
                .node(
                    Node.of("loss", "ReduceSum", "h")
                        .with("keepdims", new AttributeValue.Int(0))
                        .at(400, 0))
                .output("loss")
                .build());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void everyLookShowsTheValueAndTheGradientOfARun(@TempDir Path folder)
      throws TimeoutException, DataException {
    for (int step = 1; step <= 4; step++) {
      hands.robot().interact(() -> desk.window().run().stepForward());
      desk.awaitSteps(step);
    }
    hands.select("maps");
    everyLook();
    hands.take("∂L");
    assertEquals("1,536", hands.statistic("count"));
    assertEquals("1", hands.statistic("max"));
    assertEquals("0", hands.statistic("NaN"));
    hands.take("Value");
    save(folder.resolve("maps.npy"));
    panelOfItsOwn();
  }

  private void everyLook() {
    assertTrue(hands.sees("Heat map"));
    assertEquals("1", hands.statistic("NaN"));
    assertEquals("−1", hands.statistic("min"));
    assertEquals("6.00 KiB", hands.statistic("size"));
    assertTrue(hands.reads("axis 0: 0 of 2"));
    hands.clickWords("Histogram");
    assertTrue(hands.reads("zeros 6.3 % · NaN 1"));
    hands.clickWords("Table");
    assertTrue(hands.sees("[0, 0, 0, 0] = −1"));
    hands.type(".jump", "1, 3, 2, 15");
    assertTrue(hands.sees("[1, 3, 2, 15] = 0.8750"));
    assertTrue(hands.reads("axis 1: 3 of 4"));
    hands.clickWords("Image");
    assertTrue(hands.sees("8 × 12×16"));
    hands.clickWords("Plot");
    assertTrue(hands.reads("row 0 of 12"));
    hands.clickWords("Heat map");
  }

  private void save(Path file) throws TimeoutException, DataException {
    desk.files().choose(file);
    hands.clickNamed("Copy and export");
    hands.clickWords("Save tensor as NPY…");
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> hands.sees("Saved maps.npy."));
    assertTrue(Files.exists(file));
    assertTrue(Npy.read(file).sameAs(desk.run().values().get(PortRef.of("maps"))));
  }

  private void panelOfItsOwn() {
    hands.clickNamed("Open in a panel of its own");
    assertTrue(hands.robot().lookup(".floating-panel").tryQuery().isPresent());
    assertEquals(20, hands.robot().lookup(".stat-cell").queryAll().size());
    hands.robot().push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(hands.robot().lookup(".floating-panel").tryQuery().isPresent());
    assertEquals(10, hands.robot().lookup(".stat-cell").queryAll().size());
  }
}
