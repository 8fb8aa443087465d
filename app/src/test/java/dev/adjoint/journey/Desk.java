// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import dev.adjoint.benchmark.StallWatch;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Wire;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.EditorWindow;
import dev.adjoint.main.Staged;
import dev.adjoint.main.file.ChosenFiles;
import dev.adjoint.main.page.Surroundings;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.FeedSource;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Fonts;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// One editor, open on a stage, with what a test needs to look at it.
///
/// @param files what the file dialogs answer
/// @param stalls sees to it that the window answers all the time
record Desk(
    Stage stage,
    EditorWindow window,
    Messages messages,
    Appearance appearance,
    ChosenFiles files,
    Hands hands,
    StallWatch stalls)
    implements AutoCloseable {
  /// The screen of the headless platform; what is beyond it cannot be painted.
  private static final double HEADLESS = 1000;

  private static final long PATIENCE_SECONDS = 60;

  /// Most that is done in a journey is done for the first time in this process, which has no
  /// start-up cache: classes are loaded, code is interpreted. The first journey of a process takes
  /// up to 98 ms of its own for something, all later ones less (two cores, quiet, 28 journeys);
  /// there is room for a machine that is busy. See SmoothJourneyTest for what holds afterwards, and
  /// AnswerCheck in the installer for the program that people start.
  private static final double MOST_WHEN_COLD = 2 * StallWatch.LIMIT_MILLIS;

  /// Opens the editor on an empty graph, as large as a headless screen. JavaFX thread.
  static Desk open(Stage stage, FeedSource feeds) {
    return open(stage, feeds, HEADLESS, HEADLESS);
  }

  static Desk open(Stage stage, FeedSource feeds, double width, double height) {
    Fonts.register();
    Messages messages = new Messages(Language.ENGLISH);
    Appearance appearance = new Appearance();
    ChosenFiles files = new ChosenFiles();
    EditorWindow window =
        Staged.open(
            stage,
            new Surroundings(StandardOps.CATALOG, feeds, messages, appearance, files, stage::hide),
            width,
            height);
    window.canvas().requestFocus();
    return new Desk(
        stage, window, messages, appearance, files, new Hands(window), StallWatch.start());
  }

  DocumentViewModel document() {
    return window.document();
  }

  Graph graph() {
    return document().graph();
  }

  /// How the canvas draws a wire.
  WireLook wireLook(Wire wire) {
    return window.canvas().look(wire).orElseThrow();
  }

  RunSnapshot run() {
    return window.run().snapshotProperty().get();
  }

  /// Waits until that many steps are done and the window shows it.
  void awaitSteps(int done) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () -> run().done() == done && !window.run().runningProperty().get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Waits until something has stopped the run.
  void awaitStop() throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () -> run().stopped().isPresent() && !window.run().runningProperty().get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// What the window says of where and why it stopped.
  String stopSentence() {
    return hands.robot().lookup("#stop-sentence").queryAs(Label.class).getText();
  }

  @Override
  public void close() {
    stalls.close();
    Staged.close(window);
    stalls.check(MOST_WHEN_COLD);
  }
}
