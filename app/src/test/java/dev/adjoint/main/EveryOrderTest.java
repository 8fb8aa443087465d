// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.command.Command;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.file.FileDialogs;
import dev.adjoint.main.page.Surroundings;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.ProjectFeeds;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Fonts;
import dev.adjoint.userdata.UserData;
import dev.adjoint.userdata.UserFolder;
import dev.adjoint.welcome.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

/// Every order that a menu, a key or the command palette gives can be given, and does something
/// that is to be seen.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class EveryOrderTest {
  @TempDir private Path folder;

  private final Messages messages = new Messages(Language.ENGLISH);
  private final CountedDialogs dialogs = new CountedDialogs();
  private Appearance appearance;
  private int quits;
  private EditorWindow window;
  private OrderStage scene;
  private OrderPreparations preparations;

  @Start
  void start(Stage stage) {
    Fonts.register();
    appearance = new Appearance();
    System.setProperty(Shelf.PROPERTY, Path.of("..", "projects").toString());
    window =
        Staged.open(
            stage,
            new Surroundings(
                StandardOps.CATALOG,
                new ProjectFeeds(),
                messages,
                appearance,
                dialogs,
                () -> quits++,
                Optional.of(UserData.in(new UserFolder(folder.resolve("user"))))),
            1000,
            480);
    scene = new OrderStage(window, messages, appearance);
  }

  @AfterEach
  void close() {
    System.clearProperty(Shelf.PROPERTY);
    Staged.close(window);
  }

  @Test
  void everyOrderCanBeGivenAndChangesSomething() throws IOException {
    Path sample = folder.resolve("sample.json");
    Files.writeString(sample, TRAINED);
    Files.writeString(folder.resolve("line.csv"), "x,t\n1,3\n2,6\n");
    Staged.openFile(window, sample);
    preparations = new OrderPreparations(scene, sample, file -> dialogs.opens = Optional.of(file));
    List<String> idle = new ArrayList<>();
    Set<String> keys = new java.util.LinkedHashSet<>();
    scene.commands().forEach(command -> keys.add(command.key()));
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

  /// What is wrong with an order; nothing if it does something.
  private String tryOut(String key) {
    scene.begin();
    if (key.startsWith("run.")) {
      scene.step(2);
      scene.select("h");
    }
    preparations.prepare(key);
    int slash = key.indexOf('/');
    if (slash > 0 && !preparations.has(key)) {
      scene.otherOf(key.substring(0, slash + 1), key).ifPresent(other -> scene.run(other.action()));
    }
    Command command = scene.command(key);
    if (!command.isEnabled()) {
      return "cannot be given";
    }
    Map<String, Object> was = seen();
    scene.run(command::run);
    return changes(was) ? "" : "does nothing";
  }

  private boolean changes(Map<String, Object> was) {
    try {
      OrderStage.await(() -> !seen().equals(was));
      return true;
    } catch (TimeoutException never) {
      return false;
    }
  }

  /// All that people would see, as far as an order may change it.
  private Map<String, Object> seen() {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(this::look));
  }

  private Map<String, Object> look() {
    Map<String, Object> seen = new SeenWindow(window, messages, appearance).look();
    seen.put("files", List.of(Objects.requireNonNull(folder.toFile().list())));
    seen.put("quits", quits);
    return seen;
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
