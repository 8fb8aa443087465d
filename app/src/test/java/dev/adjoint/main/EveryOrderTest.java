// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.command.Command;
import dev.adjoint.control.FloatingPanel;
import dev.adjoint.document.Selection;
import dev.adjoint.edit.AddNode;
import dev.adjoint.geometry.Side;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.overlay.OverlayKind;
import dev.adjoint.session.ProjectFeeds;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Theme;
import dev.adjoint.type.Shape;
import dev.adjoint.userdata.UserFolder;
import dev.adjoint.welcome.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Every order that a menu, a key or the command palette gives can be given, and does something
/// that is to be seen.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class EveryOrderTest {
  private static final long PATIENCE_SECONDS = 6;

  @TempDir private Path folder;

  private final FxRobot robot = new FxRobot();
  private final Messages messages = new Messages(Language.ENGLISH);
  private final CountedDialogs dialogs = new CountedDialogs();
  private Appearance appearance;
  private int quits;
  private EditorWindow window;

  /// What must be so before an order can do anything, beside what [#begin] leaves.
  private final Map<String, Runnable> before = new LinkedHashMap<>();

  @Start
  void start(Stage stage) {
    Fonts.register();
    appearance = new Appearance();
    System.setProperty(Shelf.PROPERTY, Path.of("..", "projects").toString());
    window =
        Staged.open(
            stage,
            new EditorWindow.Surroundings(
                StandardOps.CATALOG,
                new ProjectFeeds(),
                messages,
                appearance,
                dialogs,
                () -> quits++,
                Optional.of(UserData.in(new UserFolder(folder.resolve("user"))))),
            1000,
            480);
  }

  @AfterEach
  void close() {
    System.clearProperty(Shelf.PROPERTY);
    window.close();
  }

  @Test
  void everyOrderCanBeGivenAndChangesSomething() throws IOException {
    Path sample = folder.resolve("sample.json");
    Files.writeString(sample, TRAINED);
    Files.writeString(folder.resolve("line.csv"), "x,t\n1,3\n2,6\n");
    Staged.openFile(window, sample);
    prepareFiles(sample);
    prepareEdits();
    prepareParts();
    prepareRuns();
    List<String> idle = new ArrayList<>();
    Set<String> keys = new java.util.LinkedHashSet<>();
    commands().forEach(command -> keys.add(command.key()));
    // Leaves the inside of a layer, which is tried where runs are.
    keys.remove("run.step-out");
    assertTrue(keys.size() > 90, keys.toString());
    for (String key : keys) {
      String fault = tryOut(key);
      if (!fault.isEmpty()) {
        idle.add(key + ": " + fault);
      }
    }
    assertEquals(List.of(), idle);
  }

  private List<Command> commands() {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> window.commands().all()));
  }

  private Command command(String key) {
    return commands().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
  }

  /// What is wrong with an order; nothing if it does something.
  private String tryOut(String key) {
    begin();
    if (key.startsWith("run.")) {
      step(2);
      select("h");
    }
    Optional.ofNullable(before.get(key)).ifPresent(Runnable::run);
    int slash = key.indexOf('/');
    if (slash > 0 && !before.containsKey(key)) {
      otherOf(key.substring(0, slash + 1), key).ifPresent(other -> run(other.action()));
    }
    Command command = command(key);
    if (!command.isEnabled()) {
      return "cannot be given";
    }
    Map<String, Object> was = seen();
    run(command::run);
    return changes(was) ? "" : "does nothing";
  }

  private Optional<Command> otherOf(String group, String key) {
    return commands().stream()
        .filter(each -> each.key().startsWith(group) && !each.key().equals(key))
        .findFirst();
  }

  private boolean changes(Map<String, Object> was) {
    try {
      await(() -> !seen().equals(was));
      return true;
    } catch (TimeoutException never) {
      return false;
    }
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
  }

  private void must(Callable<Boolean> condition) {
    try {
      await(condition);
    } catch (TimeoutException late) {
      throw new AssertionError(late);
    }
  }

  private void run(Runnable work) {
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
  }

  /// One tab with a small graph, `h` selected, nothing above it.
  private void begin() {
    run(
        () -> {
          messages.languageProperty().set(Language.ENGLISH);
          appearance.themeProperty().set(Theme.LIGHT);
          appearance.zoomProperty().set(1);
          while (window.pages().open().size() > 1) {
            window.files().closeFront();
          }
          window.files().closeFront();
          window.root().lookupAll(".layers").forEach(layers -> ((Layers) layers).hide());
        });
    // A canvas fits its graph into sight as it is laid out for the first time.
    must(() -> window.canvas().getWidth() > 0);
    run(
        () -> {
          window.document().show(net());
          window.document().select(Selection.ofNode("h"));
          window.document().viewportProperty().set(new Viewport(0.8, 20, 30));
          window.canvas().requestFocus();
        });
  }

  private void step(int times) {
    for (int i = 0; i < times; i++) {
      int done = snapshot().done();
      run(() -> window.run().stepForward());
      must(() -> snapshot().done() == done + 1 && !window.run().runningProperty().get());
    }
  }

  private RunSnapshot snapshot() {
    return window.run().snapshotProperty().get();
  }

  private static Graph net() {
    return Graph.builder("net")
        .node(Node.of("x", "Input").with("shape", dims(2, 3)).at(0, 0))
        .node(Node.of("w", "Parameter").with("shape", dims(3, 3)).at(4, 200))
        .node(Node.of("m", "MatMul", "x", "w").at(200, 20))
        .node(Node.of("h", "Relu", "m").at(410, 90))
        .node(Node.of("s", "ReduceSum", "h").with("keepdims", new AttributeValue.Int(0)).at(600, 0))
        .output("s")
        .build();
  }

  private static AttributeValue dims(long... sizes) {
    return new AttributeValue.Dims(Shape.of(sizes));
  }

  private void select(String... nodes) {
    run(() -> window.document().select(Selection.ofNodes(Set.of(nodes))));
  }

  private void selectWire() {
    run(() -> window.document().select(Selection.ofWire(new Wire(PortRef.of("h"), "s", 0))));
  }

  private void give(String key) {
    run(command(key)::run);
  }

  private void prepareFiles(Path sample) {
    before.put("file.open", () -> dialogs.opens = Optional.of(sample));
    before.put("file.save-weights", () -> learn(sample));
    before.put("file.next-tab", () -> give("file.new"));
    before.put("file.previous-tab", () -> give("file.new"));
  }

  private void learn(Path sample) {
    Staged.openFile(window, sample);
    give("run.train");
    must(() -> window.training().learnedProperty().get().isPresent());
    must(() -> !window.training().state().isActive());
  }

  private void edit() {
    run(() -> window.document().perform(new AddNode(Node.of("more", "Input").at(0, 400))));
  }

  private void prepareEdits() {
    before.put("edit.undo", this::edit);
    before.put(
        "edit.redo",
        () -> {
          edit();
          give("edit.undo");
        });
    before.put("edit.copy", this::clearClipboard);
    before.put("edit.cut", this::clearClipboard);
    before.put("edit.paste", () -> give("edit.copy"));
    before.put("graph.layout", () -> select("x"));
    for (String order : List.of("left", "centre", "right", "top", "middle", "bottom")) {
      before.put("arrange." + order, () -> select("x", "m", "h"));
    }
    for (String order : List.of("across", "down", "selection")) {
      before.put("arrange." + order, () -> select("x", "w", "m", "h", "s"));
    }
  }

  private void clearClipboard() {
    run(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString("something else");
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private void prepareParts() {
    before.put("graph.add-at-port", () -> aimAtPort("h", Side.OUTPUT));
    before.put("graph.disconnect", () -> aimAtPort("h", Side.INPUT));
    before.put("graph.fixes", this::clash);
    before.put("graph.insert", this::selectWire);
    before.put("graph.bend", this::selectWire);
    before.put(
        "graph.straighten",
        () -> {
          selectWire();
          give("graph.bend");
        });
    before.put("graph.open-layer", this::layer);
    before.put("graph.open-body", this::loop);
    before.put(
        "graph.close-body",
        () -> {
          loop();
          give("graph.open-body");
        });
    for (String order : List.of("unblock", "rename-block", "fold", "fold-all")) {
      before.put("graph." + order, this::block);
    }
    for (String order : List.of("unfold", "unfold-all")) {
      before.put("graph." + order, this::foldedBlock);
    }
    commands().stream()
        .map(Command::key)
        .filter(key -> key.startsWith("graph.colour/"))
        .forEach(
            key ->
                before.put(
                    key,
                    () -> {
                      block();
                      otherOf("graph.colour/", key).ifPresent(other -> run(other::run));
                    }));
    before.put("keys.attributes", () -> select("x"));
    before.put("keys.below", () -> select("x"));
    before.put("keys.above", () -> select("w"));
    before.put("keys.connect-to", () -> select("x"));
    before.put("view.outline", () -> give("view.history"));
    before.put("view.history", () -> give("view.outline"));
  }

  private void aimAtPort(String node, Side side) {
    give("view.fit");
    WaitForAsyncUtils.waitForFxEvents();
    var port = window.canvas().portToScreen(node, side, 0).orElseThrow();
    robot.clickOn(port, MouseButton.SECONDARY).type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void clash() {
    run(
        () -> {
          window
              .document()
              .show(
                  net().toBuilder()
                      .node(Node.of("w", "Parameter").with("shape", dims(7, 2)).at(4, 200))
                      .build());
          window.document().select(Selection.ofNode("m"));
        });
  }

  private void layer() {
    run(
        () -> {
          window
              .document()
              .show(
                  net().toBuilder()
                      .node(
                          Node.of("d", "Dense", "h")
                              .with("units", new AttributeValue.Int(2))
                              .at(600, 300))
                      .build());
          window.document().select(Selection.ofNode("d"));
        });
  }

  private void loop() {
    run(
        () -> {
          window.document().show(net().toBuilder().node(Node.of("l", "Loop").at(600, 300)).build());
          window.document().select(Selection.ofNode("l"));
        });
  }

  private void block() {
    select("m", "h");
    give("graph.block");
    robot.type(KeyCode.ESCAPE);
    run(() -> window.canvas().requestFocus());
    select("m", "h");
  }

  private void foldedBlock() {
    block();
    give("graph.fold-all");
    select("m", "h");
  }

  private void prepareRuns() {
    before.put("run.stop", () -> step(1));
    before.put("view.fit", () -> run(this::farAway));
    before.put("overlay.title/" + OverlayKind.VALUES, () -> give(otherOverlay()));
  }

  private static String otherOverlay() {
    return "overlay.title/" + OverlayKind.values()[1];
  }

  private void farAway() {
    window.document().viewportProperty().set(new Viewport(0.3, 900, 900));
  }

  /// All that people would see, as far as an order may change it.
  private Map<String, Object> seen() {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> look()));
  }

  private Map<String, Object> look() {
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("tabs", List.copyOf(window.pages().open()));
    seen.put("front", window.pages().frontProperty().get());
    seen.put("files", List.of(Objects.requireNonNull(folder.toFile().list())));
    seen.put("quits", quits);
    seen.put("language", messages.languageProperty().get());
    seen.put(
        "look",
        List.of(
            appearance.themeProperty().get(),
            appearance.zoomProperty().get(),
            appearance.reducedMotionProperty().get()));
    var text = Clipboard.getSystemClipboard().getString();
    seen.put("clipboard", text == null ? "" : text);
    seen.put("focus", Optional.ofNullable(window.root().getScene().getFocusOwner()));
    seen.put("shown", shown(window.root(), new ArrayList<>()));
    window.pages().document().ifPresent(page -> look(page, seen));
    return seen;
  }

  private static void look(DocumentPage page, Map<String, Object> seen) {
    var document = page.document();
    var canvas = page.editor().canvas();
    seen.put("graph", document.graph());
    seen.put("file", document.fileProperty().get());
    seen.put("selection", document.selection());
    seen.put("viewport", document.viewportProperty().get());
    RunSnapshot now = page.run().snapshotProperty().get();
    seen.put("run", List.of(now.exists(), now.done(), now.iteration()));
    seen.put("breakpoints", page.run().breakpoints().listProperty().get());
    seen.put("watches", page.run().watches().listProperty().get());
    seen.put("activity", page.window().activityProperty().get());
    seen.put("notice", page.window().notice().map(MainViewModel.Notice::text));
    seen.put("overlay", page.overlay().kindProperty().get());
    seen.put("aids", List.of(canvas.snappingProperty().get(), canvas.gridProperty().get()));
    seen.put("words", canvas.texts().editProperty().get());
    seen.put("training", page.training().state());
    seen.put("help", page.inspector().help().pageProperty().get());
  }

  /// Panels and lists that come and go.
  private static List<Object> shown(javafx.scene.Node node, List<Object> found) {
    if (!node.isVisible()) {
      return found;
    }
    boolean layer = node.getParent() instanceof Layers;
    String id = Objects.requireNonNullElse(node.getId(), "");
    boolean list =
        Set.of("op-chooser", "clash-callout", "outline", "history", "source-code").contains(id);
    if (layer || list || node instanceof FloatingPanel) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> shown(child, found));
    }
    return found;
  }

  private static final String TRAINED =
      """
      {"adjoint": 1, "name": "line", "nodes": [
        {"id": "x", "op": "Input", "attributes": {"shape": ["N", 1]}},
        {"id": "W", "op": "Parameter", "attributes": {"shape": [1, 1]}},
        {"id": "y", "op": "MatMul", "inputs": ["x", "W"]},
        {"id": "t", "op": "Input", "attributes": {"shape": ["N", 1]}},
        {"id": "loss", "op": "MeanSquaredError", "inputs": ["y", "t"]}],
       "outputs": ["loss"],
       "training": {"loss": "loss", "optimizer": {"kind": "sgd", "learning_rate": 0.01},
        "batch": 2, "epochs": 2,
        "data": {"x": {"path": "line.csv", "columns": ["x"]},
                 "t": {"path": "line.csv", "columns": ["t"]}}}}
      """;

  /// Answers with files of the test's folder, and counts.
  private final class CountedDialogs implements FileDialogs {
    private Optional<Path> opens = Optional.empty();
    private int asked;

    @Override
    public Optional<Path> chooseToOpen() {
      asked++;
      return opens;
    }

    @Override
    public Optional<Path> chooseToSave(String suggestion) {
      asked++;
      return Optional.of(folder.resolve("saved-" + asked + "-" + suggestion));
    }

    @Override
    public Answer askAboutChanges(String document) {
      return Answer.DISCARD;
    }
  }
}
