// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.benchmark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.canvas.CanvasView;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.Graph;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.json.GraphFiles;
import dev.adjoint.main.EditorWindow;
import dev.adjoint.main.Staged;
import dev.adjoint.main.file.ChosenFiles;
import dev.adjoint.main.page.Surroundings;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.ProjectFeeds;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Fonts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The real window, driven from the thread of a benchmark, with a watch beside it that looks
/// whether it answers.
final class MeasuredWindow implements AutoCloseable {
  private static final double WIDTH = 1400;
  private static final double HEIGHT = 900;
  private static final long PATIENCE_SECONDS = 120;

  /// What is shorter than that is told as none, in milliseconds.
  private static final double SHORT_STALL = 20;

  /// More than a page has stages.
  private static final int STAGES = 20;

  private final EditorWindow window;
  private final StallWatch stalls;
  private Optional<StallWatch.Stall> worst = Optional.empty();

  private MeasuredWindow(EditorWindow window, StallWatch stalls) {
    this.window = window;
    this.stalls = stalls;
  }

  static MeasuredWindow open() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    EditorWindow window =
        fx(
            () -> {
              Fonts.register();
              return Staged.open(stage, surroundings(stage), WIDTH, HEIGHT);
            });
    TimeUnit.SECONDS.sleep(1);
    return new MeasuredWindow(window, fx(() -> StallWatch.start(SHORT_STALL)));
  }

  private static Surroundings surroundings(Stage stage) {
    return new Surroundings(
        StandardOps.CATALOG,
        new ProjectFeeds(),
        new Messages(Language.ENGLISH),
        new Appearance(),
        new ChosenFiles(),
        stage::hide,
        Optional.empty());
  }

  EditorWindow editor() {
    return window;
  }

  CanvasView canvas() {
    return window.canvas();
  }

  /// A page comes in stages: here for the first time, with classes to load.
  void openTab() throws Exception {
    fx(() -> window.files().newGraph());
    frames(STAGES, frame -> {});
  }

  /// From the order to open a file with that graph to the first picture of it, in milliseconds.
  double open(Graph graph, Path file) throws Exception {
    GraphFiles.save(graph, file, StandardOps.CATALOG);
    long start = System.nanoTime();
    assertTrue(Staged.showFile(window, file), file::toString);
    frames(3, frame -> {});
    double millis = (System.nanoTime() - start) / 1e6;
    // The parts around the graph come in the next ones.
    frames(STAGES, frame -> {});
    return millis;
  }

  void show(Viewport viewport) throws Exception {
    fx(() -> window.document().viewportProperty().set(viewport));
    frames(5, frame -> {});
  }

  /// Brings the whole graph into sight; gives how it is seen then.
  Viewport showWhole() throws Exception {
    return fx(
        () -> {
          window.commands().find("view.fit").orElseThrow().run();
          return window.document().viewportProperty().get();
        });
  }

  /// Waits for the frame with everything that changed.
  void awaitPainted() throws Exception {
    CountDownLatch painted = new CountDownLatch(1);
    fx(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                if (canvas().showsGraph()) {
                  stop();
                  painted.countDown();
                }
              }
            }.start());
    assertTrue(painted.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "painted");
  }

  /// How long the window's thread is at it.
  double timed(Runnable work) throws Exception {
    return fx(
        () -> {
          long start = System.nanoTime();
          work.run();
          return (System.nanoTime() - start) / 1e6;
        });
  }

  /// The longest time, in milliseconds, that the window did not answer since this was last asked.
  double longestStall() {
    Optional<StallWatch.Stall> found = stalls.worst();
    stalls.forget();
    if (found.isPresent() && millis(found) > millis(worst)) {
      worst = found;
    }
    return millis(found);
  }

  private static double millis(Optional<StallWatch.Stall> stall) {
    return stall.map(StallWatch.Stall::millis).orElse(0.0);
  }

  /// The longest of all that [#longestStall] has told of.
  Optional<StallWatch.Stall> worstStall() {
    return worst;
  }

  static FrameTimes frames(int count, IntConsumer action) throws Exception {
    return fx(() -> FrameTimes.measure(count, action)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  static <T> T fx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  static void fx(Runnable work) throws Exception {
    WaitForAsyncUtils.asyncFx(work).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws Exception {
    stalls.close();
    fx(window::close);
  }
}
