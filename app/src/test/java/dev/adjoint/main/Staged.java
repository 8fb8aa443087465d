// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.document.JsonStore;
import dev.adjoint.graph.Graph;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.file.FileDialogs;
import dev.adjoint.main.opening.Preparation;
import dev.adjoint.main.page.Surroundings;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.ProjectFeeds;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Fonts;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Editors on the stages of tests.
public final class Staged {
  private static final long PATIENCE_SECONDS = 60;

  private Staged() {}

  /// All ops, the data of projects, nothing kept between starts, and nowhere to leave to.
  public static Surroundings surroundings(
      Messages messages, Appearance appearance, FileDialogs dialogs) {
    return new Surroundings(
        StandardOps.CATALOG, new ProjectFeeds(), messages, appearance, dialogs, () -> {});
  }

  /// Opens an editor in the corner of the screen. JavaFX thread.
  public static EditorWindow open(
      Stage stage, Surroundings surroundings, double width, double height) {
    EditorWindow window = new EditorWindow(surroundings);
    Scene scene = new Scene(window.root(), width, height);
    surroundings.appearance().attach(scene);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    complete(window);
    return window;
  }

  /// Opens an editor in English. JavaFX thread.
  ///
  /// @param dialogs what the file dialogs answer
  public static EditorWindow open(Stage stage, FileDialogs dialogs, double width, double height) {
    return open(stage, new Appearance(), dialogs, width, height);
  }

  /// The same in an appearance that the test changes. JavaFX thread.
  static EditorWindow open(
      Stage stage, Appearance appearance, FileDialogs dialogs, double width, double height) {
    Fonts.register();
    Messages messages = new Messages(Language.ENGLISH);
    return open(stage, surroundings(messages, appearance, dialogs), width, height);
  }

  /// Where a part is on the screen.
  static Bounds onScreen(FxRobot robot, String query) {
    Node node = robot.lookup(query).query();
    return node.localToScreen(node.getLayoutBounds());
  }

  /// Makes at once what would come within the next pulses, for tests that look things up. JavaFX
  /// thread.
  public static void complete(EditorWindow window) {
    window.pages().documents().forEach(page -> page.view().complete());
  }

  /// Ends what an editor does, on its own thread as when it is left. Not on the JavaFX thread.
  public static void close(EditorWindow window) {
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(window::close));
  }

  /// The graph with a place for every node, as one has that is opened from a file: found beside the
  /// window's thread, which only shows it.
  public static Graph placed(Graph graph) {
    return new Preparation(StandardOps.CATALOG, new JsonStore(StandardOps.CATALOG)).placed(graph);
  }

  /// Opens a file and waits until it is shown with all around it, or not. Not on the JavaFX thread.
  public static boolean openFile(EditorWindow window, Path file) {
    boolean open = showFile(window, file);
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> complete(window)));
    WaitForAsyncUtils.waitForFxEvents();
    return open;
  }

  /// Opens a file as the program does, its page in stages, and waits until the graph is shown, or
  /// not. Not on the JavaFX thread.
  public static boolean showFile(EditorWindow window, Path file) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> window.files().open(file)))
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  /// Waits until no file is on its way into the window. Not on the JavaFX thread.
  public static void awaitOpened(EditorWindow window) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () -> !WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(window.files()::isOpening)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// The nodes of the canvas that an overlay colours. JavaFX thread.
  public static Set<String> coloured(EditorWindow window) {
    return window
        .pages()
        .document()
        .orElseThrow()
        .editor()
        .canvas()
        .picture()
        .tintsProperty()
        .get()
        .keySet();
  }
}
