// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.control.Numbers;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Differentiate;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.RunResult;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.inspector.NodeFacts;
import dev.adjoint.inspector.Selected;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.plan.Phase;
import dev.adjoint.tensorview.NamedTensor;
import dev.adjoint.tensorview.TensorStatistics;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The whole way of a newcomer: softmax regression with its loss, from the empty canvas to the
/// gradients and back to the empty canvas, and through a file.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class SoftmaxJourneyTest {
  private static final double[] PICTURES = {
    0.5, -1, 2, 1.5, 0.25, -0.75, -0.5, 1, 0.125, 2, -2, 0.75
  };
  private static final double[] LABELS = {1, 0, 4, 2};
  private static final Map<String, Tensor> FEEDS =
      Map.of(
          "x", Tensor.of(DType.FLOAT32, Shape.of(4, 3), i -> PICTURES[(int) i]),
          "t", Tensor.of(DType.INT64, Shape.of(4), i -> LABELS[(int) i]));
  private static final List<String> FORWARD = List.of("matmul", "add", "softmax", "loss");
  private static final List<String> DERIVED = List.of("W", "b", "x", "matmul", "add");

  private Desk desk;
  private Hands hands;

  @Start
  void start(Stage stage) {
    desk = Desk.open(stage, (content, file, iteration) -> FEEDS);
    hands = desk.hands();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void softmaxRegressionIsBuiltRunDifferentiatedUndoneRedoneSavedAndReopened(@TempDir Path folder)
      throws TimeoutException, IOException {
    Graph empty = desk.graph();
    buildSoftmaxRegression();
    stepThroughForwardAndBackward();
    compareGradientsWithTheEngine();
    undoAndRedoEverything(empty, desk.graph());
    saveAndReopen(folder.resolve("softmax.json"), desk.graph());
  }

  private void buildSoftmaxRegression() {
    hands.clickNamed("Zoom out");
    hands.clickNamed("Zoom out");
    source("Input", 60, 110, "x", "4, 3");
    source("Parameter", 60, 330, "W", "3, 5");
    hands.type("#attribute-seed", "7");
    String product = hands.pull("MatMul", 170, 180);
    hands.wire("x", product, 0);
    hands.wire("W", product, 1);
    source("Parameter", 170, 400, "b", "5");
    hands.choose("initializer", "normal");
    hands.type("#attribute-seed", "8");
    String sum = hands.pull("Add", 275, 240);
    hands.wire(product, sum, 0);
    hands.wire("b", sum, 1);
    String softmax = hands.pull("Softmax", 370, 110);
    hands.wire(sum, softmax, 0);
    source("Input", 275, 470, "t", "4");
    hands.choose("dtype", "int64");
    String loss = hands.pull("SoftmaxCrossEntropyLoss", 375, 340);
    hands.wire(sum, loss, 0);
    hands.wire("t", loss, 1);
    assertEquals(8, desk.graph().nodes().size());
    assertEquals(7, desk.graph().wires().size());
    assertFalse(desk.document().types().hasErrors(), desk.document().diagnostics().toString());
    assertTrue(hands.sees("8 nodes · 7 wires"));
  }

  /// Pulls a node without inputs onto the canvas, names it and says its shape.
  private void source(String op, double x, double y, String name, String shape) {
    hands.pull(op, x, y);
    hands.type("#node-name", name);
    hands.type("#attribute-shape", shape);
  }

  private void stepThroughForwardAndBackward() throws TimeoutException {
    hands.click("#step-forward");
    desk.awaitSteps(1);
    int all = desk.run().steps().size();
    for (int done = 2; done <= all; done++) {
      hands.click("#step-forward");
      desk.awaitSteps(done);
      String at = desk.run().current().orElseThrow().node();
      assertTrue(hands.sees(desk.run().inBackward() ? "backward now" : "forward now"), at);
      if (desk.run().inBackward() && at.equals("matmul")) {
        readTheChainRule();
      }
    }
    assertEquals(
        FORWARD,
        desk.run().steps().stream()
            .filter(step -> step.phase() == Phase.FORWARD)
            .map(step -> step.node())
            .toList());
    assertTrue(all > FORWARD.size(), "there is no backward pass");
    hands.click("#step-back");
    desk.awaitSteps(all - 1);
    hands.click("#step-forward");
    desk.awaitSteps(all);
  }

  /// In the middle of the backward pass, at the product.
  private void readTheChainRule() {
    NodeFacts facts = facts();
    assertEquals("matmul", facts.node().id());
    assertTrue(hands.sees(desk.messages().text("inspector.chain-rule")));
    assertTrue(hands.sees(desk.messages().text("inspector.upstream")));
    Tensor intoW =
        facts.chain().stream()
            .filter(rule -> rule.port().equals("B"))
            .flatMap(rule -> rule.result().stream())
            .findFirst()
            .orElseThrow();
    assertArrayEquals(expected().gradient("W").toDoubles(), intoW.toDoubles(), 1e-6);
  }

  private NodeFacts facts() {
    return assertInstanceOf(Selected.One.class, desk.window().inspector().selectedProperty().get())
        .facts();
  }

  private RunResult expected() {
    try (Session session =
        new Session(
            desk.graph(), StandardOps.CATALOG, Devices.open("reference", 1), Mode.COMPILED, 1)) {
      PortRef loss = PortRef.of("loss");
      return session.run(
          RunRequest.fetch(List.of(loss), FEEDS)
              .with(new Differentiate(loss, DERIVED, java.util.Optional.empty())));
    }
  }

  private void compareGradientsWithTheEngine() {
    RunResult engine = expected();
    hands.menu("View", "Fit graph");
    for (String name : DERIVED) {
      hands.select(name);
      hands.clickWords("∂L");
      Tensor right = engine.gradient(name);
      Tensor shown =
          facts().tensors().stream()
              .filter(NamedTensor::gradient)
              .map(NamedTensor::tensor)
              .findFirst()
              .orElseThrow();
      assertArrayEquals(right.toDoubles(), shown.toDoubles(), 1e-6, name);
      TensorStatistics summary = TensorStatistics.of(shown);
      assertEquals(Numbers.brief(summary.min()), hands.statistic("min"), name);
      assertEquals(Numbers.brief(summary.max()), hands.statistic("max"), name);
      assertEquals(Numbers.brief(summary.std()), hands.statistic("std"), name);
      assertNotEquals(summary.min(), summary.max(), name);
    }
    double loss = engine.value("loss").get(0);
    assertTrue(hands.sees(Numbers.brief(loss)), "the loss " + loss + " is not to be seen");
  }

  private void undoAndRedoEverything(Graph empty, Graph built) {
    assertEquals(empty, allTheWay("#undo"));
    assertTrue(hands.sees("no nodes · no wires"));
    assertEquals(built, allTheWay("#redo"));
  }

  /// Clicks until the button gives no more.
  private Graph allTheWay(String button) {
    int clicks = 0;
    Node shown = hands.robot().lookup(button).query();
    while (!shown.isDisabled()) {
      hands.click(button);
      assertTrue(++clicks < 200, button + " never ends");
    }
    return desk.graph();
  }

  private static void await(Callable<Boolean> done) throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, done);
  }

  private void saveAndReopen(Path file, Graph built) throws IOException, TimeoutException {
    desk.files().choose(file);
    hands.click("#save");
    await(() -> hands.sees("Saved softmax.json"));
    byte[] saved = Files.readAllBytes(file);
    hands.menu("File", "New graph");
    assertEquals(0, desk.graph().nodes().size());
    assertEquals(0, desk.files().asked(), "nothing was unsaved");
    hands.menu("File", "Open…");
    assertEquals(built, desk.graph());
    Files.delete(file);
    hands.click("#save");
    await(() -> Files.exists(file));
    assertArrayEquals(saved, Files.readAllBytes(file));
  }
}
