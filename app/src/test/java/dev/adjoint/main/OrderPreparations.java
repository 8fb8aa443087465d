// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.command.Command;
import dev.adjoint.document.Selection;
import dev.adjoint.edit.AddNode;
import dev.adjoint.geometry.Side;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.Body;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.overlay.OverlayKind;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What must be so before an order can do anything, beside what [OrderStage#begin] leaves.
final class OrderPreparations {
  private final FxRobot robot = new FxRobot();
  private final Map<String, Runnable> before = new LinkedHashMap<>();
  private final OrderStage stage;

  /// @param sample a project that trains
  /// @param opens takes the file that people choose next
  OrderPreparations(OrderStage stage, Path sample, Consumer<Path> opens) {
    this.stage = stage;
    prepareFiles(sample, opens);
    prepareEdits();
    prepareParts();
    prepareOutputs();
    prepareRuns();
  }

  boolean has(String order) {
    return before.containsKey(order);
  }

  void prepare(String order) {
    before.getOrDefault(order, () -> {}).run();
  }

  private void prepareFiles(Path sample, Consumer<Path> opens) {
    before.put("file.open", () -> opens.accept(sample));
    before.put("file.save-weights", () -> learn(sample));
    before.put("file.next-tab", () -> stage.give("file.new"));
    before.put("file.previous-tab", () -> stage.give("file.new"));
  }

  private void learn(Path sample) {
    Staged.openFile(stage.window(), sample);
    stage.give("run.train");
    stage.must(() -> stage.window().training().learnedProperty().get().isPresent());
    stage.must(() -> !stage.window().training().state().isActive());
  }

  private void edit() {
    stage.run(
        () -> stage.window().document().perform(new AddNode(Node.of("more", "Input").at(0, 400))));
  }

  private void prepareEdits() {
    before.put("edit.undo", this::edit);
    before.put(
        "edit.redo",
        () -> {
          edit();
          stage.give("edit.undo");
        });
    before.put("edit.copy", this::clearClipboard);
    before.put("edit.cut", this::clearClipboard);
    before.put("edit.paste", () -> stage.give("edit.copy"));
    before.put("graph.layout", () -> stage.select("x"));
    for (String order : List.of("left", "centre", "right", "top", "middle", "bottom")) {
      before.put("arrange." + order, () -> stage.select("x", "m", "h"));
    }
    for (String order : List.of("across", "down", "selection")) {
      before.put("arrange." + order, () -> stage.select("x", "w", "m", "h", "s"));
    }
  }

  private void clearClipboard() {
    stage.run(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString("something else");
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private void prepareOutputs() {
    before.put("graph.unmark-output", () -> output("h"));
    before.put(
        "graph.output-up",
        () -> {
          output("m");
          output("h");
        });
    before.put(
        "graph.output-down",
        () -> {
          output("m");
          output("h");
          stage.select("m");
        });
    before.put("graph.mark-port", () -> aimAtPort("h", Side.OUTPUT));
    before.put(
        "graph.unmark-port",
        () -> {
          output("h");
          aimAtPort("h", Side.OUTPUT);
        });
  }

  private void output(String node) {
    stage.select(node);
    stage.give("graph.mark-output");
  }

  private void prepareParts() {
    before.put("graph.add-at-port", () -> aimAtPort("h", Side.OUTPUT));
    before.put("graph.disconnect", () -> aimAtPort("h", Side.INPUT));
    before.put("graph.fixes", this::clash);
    before.put("graph.insert", stage::selectWire);
    before.put("graph.bend", stage::selectWire);
    before.put(
        "graph.straighten",
        () -> {
          stage.selectWire();
          stage.give("graph.bend");
        });
    before.put("graph.open-layer", this::layer);
    before.put("graph.open-body", this::loop);
    before.put(
        "graph.close-body",
        () -> {
          loop();
          stage.give("graph.open-body");
        });
    before.put("graph.unroll-view", this::longLoop);
    before.put(
        "graph.more-iterations",
        () -> {
          longLoop();
          stage.give("graph.unroll-view");
        });
    for (String order : List.of("unblock", "rename-block", "fold", "fold-all")) {
      before.put("graph." + order, this::block);
    }
    for (String order : List.of("unfold", "unfold-all")) {
      before.put("graph." + order, this::foldedBlock);
    }
    stage.commands().stream()
        .map(Command::key)
        .filter(key -> key.startsWith("graph.colour/"))
        .forEach(
            key ->
                before.put(
                    key,
                    () -> {
                      block();
                      stage.otherOf("graph.colour/", key).ifPresent(other -> stage.run(other::run));
                    }));
    before.put("view.fit-selection", () -> stage.select("x"));
    before.put("keys.attributes", () -> stage.select("x"));
    before.put("keys.below", () -> stage.select("x"));
    before.put("keys.above", () -> stage.select("w"));
    before.put("keys.connect-to", () -> stage.select("x"));
    before.put("view.outline", () -> stage.give("view.history"));
    before.put("view.history", () -> stage.give("view.outline"));
  }

  private void aimAtPort(String node, Side side) {
    stage.give("view.fit");
    WaitForAsyncUtils.waitForFxEvents();
    var port = stage.window().canvas().portToScreen(node, side, 0).orElseThrow();
    robot.clickOn(port, MouseButton.SECONDARY).type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void clash() {
    stage.run(
        () -> {
          stage
              .window()
              .document()
              .show(
                  OrderStage.net().toBuilder()
                      .node(
                          Node.of("w", "Parameter").with("shape", OrderStage.dims(7, 2)).at(4, 200))
                      .build());
          stage.window().document().select(Selection.ofNode("m"));
        });
  }

  private void layer() {
    stage.run(
        () -> {
          stage
              .window()
              .document()
              .show(
                  OrderStage.net().toBuilder()
                      .node(
                          Node.of("d", "Dense", "h")
                              .with("units", new AttributeValue.Int(2))
                              .at(600, 300))
                      .build());
          stage.window().document().select(Selection.ofNode("d"));
        });
  }

  private void loop() {
    stage.run(
        () -> {
          stage
              .window()
              .document()
              .show(OrderStage.net().toBuilder().node(Node.of("l", "Loop").at(600, 300)).build());
          stage.window().document().select(Selection.ofNode("l"));
        });
  }

  /// One that runs more often than is drawn at once.
  private void longLoop() {
    Node sum = Node.of("n", "Add", "sum", "v");
    Graph body =
        Graph.builder("")
            .node(Node.of("sum", "Input").with("shape", OrderStage.dims()))
            .node(Node.of("v", "Input").with("shape", OrderStage.dims()))
            .node(sum)
            .outputs(List.of(PortRef.of("n"), PortRef.of("n")))
            .build();
    Graph graph =
        Graph.builder("sums")
            .node(Node.of("x", "Input").with("shape", OrderStage.dims(30)))
            .node(Node.of("zero", "Input").with("shape", OrderStage.dims()))
            .node(
                Node.of("l", "Scan", "zero", "x")
                    .with("num_scan_inputs", new AttributeValue.Int(1))
                    .with("body", new AttributeValue.Body(new Body(body, List.of("sum", "v")))))
            .output("l")
            .build();
    stage.run(
        () -> {
          stage.window().document().show(graph);
          stage.window().document().select(Selection.ofNode("l"));
        });
  }

  private void block() {
    stage.select("m", "h");
    stage.give("graph.block");
    robot.type(KeyCode.ESCAPE);
    stage.run(() -> stage.window().canvas().requestFocus());
    stage.select("m", "h");
  }

  private void foldedBlock() {
    block();
    stage.give("graph.fold-all");
    stage.select("m", "h");
  }

  private void prepareRuns() {
    before.put("run.stop", () -> stage.step(1));
    before.put("view.fit", () -> stage.run(this::farAway));
    before.put("overlay.title/" + OverlayKind.VALUES, () -> stage.give(otherOverlay()));
  }

  private static String otherOverlay() {
    return "overlay.title/" + OverlayKind.values()[1];
  }

  private void farAway() {
    stage.window().document().viewportProperty().set(new Viewport(0.3, 900, 900));
  }
}
