// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.benchmark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.canvas.CanvasView;
import dev.adjoint.edit.SetAttribute;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.Graph;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.json.GraphFiles;
import dev.adjoint.main.EditorWindow;
import dev.adjoint.main.Staged;
import dev.adjoint.main.file.ChosenFiles;
import dev.adjoint.main.page.Surroundings;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.ProjectFeeds;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Fonts;
import dev.adjoint.type.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// How large a graph the editor carries, in the real window; see `app/BENCHMARK.md` for the command
/// and for what it said.
class EditorBenchmark {
  private static final double WIDTH = 1400;
  private static final double HEIGHT = 900;
  private static final int FRAMES = 120;

  /// More than a page has stages.
  private static final int STAGES = 20;

  private static final int TIMES = 110;
  private static final long PATIENCE_SECONDS = 120;

  private final Report report = new Report();
  @TempDir private Path folder;
  private EditorWindow window;
  private Stage stage;
  private StallWatch stalls;

  @Test
  void editorIsAsFastAsWanted() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
    openWindow();
    secondTab();
    thousand();
    tenThousand();
    hundredThousandFolded();
    report.add(
        "longest time the window did not answer",
        stalls.worst().map(StallWatch.Stall::millis).orElse(0.0),
        StallWatch.LIMIT_MILLIS);
    String table = report.toString();
    System.out.println(table);
    stalls.worst().ifPresent(System.out::println);
    Files.writeString(Path.of("target", "editor-benchmark.md"), table);
    fx(
        () -> {
          window.close();
          return null;
        });
    assertTrue(report.allGood(), "slower than wanted");
  }

  private void openWindow() throws Exception {
    window =
        fx(
            () -> {
              Fonts.register();
              return Staged.open(
                  stage,
                  new Surroundings(
                      StandardOps.CATALOG,
                      new ProjectFeeds(),
                      new Messages(Language.ENGLISH),
                      new Appearance(),
                      new ChosenFiles(),
                      stage::hide,
                      Optional.empty()),
                  WIDTH,
                  HEIGHT);
            });
    TimeUnit.SECONDS.sleep(1);
    stalls = fx(StallWatch::start);
  }

  /// A page comes in stages: here for the first time, with classes to load.
  private void secondTab() throws Exception {
    fx(
        () -> {
          window.files().newGraph();
          return null;
        });
    frames(STAGES, frame -> {});
    report.add(
        "longest time the window did not answer while a tab was opened",
        stalls.worst().map(StallWatch.Stall::millis).orElse(0.0),
        StallWatch.LIMIT_MILLIS);
  }

  private void thousand() throws Exception {
    open("1,000 nodes: open", LargeGraphs.placed(1_000), 2_000);
    edits();
    steps();
    Viewport whole = fx(this::whole);
    look("1,000 nodes: pan, all of them in sight", whole, this::panning, 33);
    for (double zoom : new double[] {1, 0.6, 0.31}) {
      Viewport at = new Viewport(zoom, -2_000 * zoom, -600 * zoom);
      String percent = Math.round(100 * zoom) + " %";
      look("1,000 nodes: pan at " + percent, at, this::panning, 33);
      look("1,000 nodes: drag a node at " + percent, at, this::dragging, 33);
    }
    zoom("1,000 nodes: zoom from all to 150 %", whole);
  }

  private void tenThousand() throws Exception {
    open("10,000 nodes: open", LargeGraphs.placed(10_000), 5_000);
    Viewport whole = fx(this::whole);
    look("10,000 nodes: pan, all of them in sight", whole, this::panning, 40);
    for (double zoom : new double[] {1, 0.6, 0.31, 0.12}) {
      Viewport at = new Viewport(zoom, -2_000 * zoom, -2_000 * zoom);
      look("10,000 nodes: pan at " + Math.round(100 * zoom) + " %", at, this::panning, 40);
    }
  }

  private Viewport whole() {
    window.commands().find("view.fit").orElseThrow().run();
    return window.document().viewportProperty().get();
  }

  private void hundredThousandFolded() throws Exception {
    open("100,000 nodes in folded blocks: open", LargeGraphs.folded(100_000), 10_000);
  }

  /// From the order to open the file to the first picture of it.
  private void open(String what, Graph graph, double wanted) throws Exception {
    Path file = folder.resolve(what.replaceAll("\\W", "") + ".json");
    GraphFiles.save(graph, file, StandardOps.CATALOG);
    long start = System.nanoTime();
    boolean shown = Staged.showFile(window, file);
    frames(3, frame -> {});
    report.add(what, (System.nanoTime() - start) / 1e6, wanted);
    assertTrue(shown, what);
  }

  /// What one change of a shape in the middle of the graph costs the types of all others, and what
  /// it costs the window's thread altogether.
  private void edits() throws Exception {
    double[] infer = new double[TIMES];
    double[] all = new double[TIMES];
    for (int i = 0; i < infer.length; i++) {
      var shape = new AttributeValue.Dims(Shape.of(64, i % 2 == 0 ? 48 : 64));
      var edit = new SetAttribute("W50", "shape", shape, false);
      int at = i;
      // One after the other, as the window answers between what people do.
      fx(
          () -> {
            Graph edited = edit.apply(window.document().graph());
            long start = System.nanoTime();
            window.document().types().update(edited);
            infer[at] = (System.nanoTime() - start) / 1e6;
            return null;
          });
      fx(
          () -> {
            long start = System.nanoTime();
            window.document().perform(edit);
            all[at] = (System.nanoTime() - start) / 1e6;
            return null;
          });
    }
    report.add("1,000 nodes: inference after an edit", FrameTimes.of(infer), 16);
    report.add("1,000 nodes: an edit, all that follows in the window", FrameTimes.of(all), 33);
  }

  /// From the key that steps to the frame that shows the next step.
  private void steps() throws Exception {
    double[] times = new double[TIMES + 1];
    for (int i = 0; i < times.length; i++) {
      CountDownLatch shown = new CountDownLatch(1);
      long start = System.nanoTime();
      fx(
          () -> {
            int done = window.run().snapshotProperty().get().done();
            whenShown(done, shown);
            window.run().stepForward();
            return null;
          });
      assertTrue(shown.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "step " + i);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    // The very first builds the plan and reads the data.
    double[] steps = Arrays.copyOfRange(times, 1, times.length);
    report.add("1,000 nodes: step one node", FrameTimes.of(steps), 50);
    fx(
        () -> {
          window.run().reset();
          return null;
        });
  }

  /// Opens the latch with the pulse after the one that paints a snapshot of more steps: by then its
  /// frame is on the screen. Nothing is polled, which would be measured, too.
  private void whenShown(int done, CountDownLatch shown) {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        if (window.run().snapshotProperty().get().done() > done && pulses++ == 1) {
          stop();
          shown.countDown();
        }
      }
    }.start();
  }

  /// One kind of motion, seen from a viewport.
  @FunctionalInterface
  private interface Motion {
    FrameTimes of(Mouse mouse, CanvasView canvas) throws Exception;
  }

  private void look(String what, Viewport from, Motion motion, double wanted) throws Exception {
    fx(
        () -> {
          window.document().viewportProperty().set(from);
          return null;
        });
    frames(5, frame -> {});
    report.add(what, motion.of(new Mouse(window.canvas()), window.canvas()), wanted);
  }

  private FrameTimes panning(Mouse mouse, CanvasView canvas) throws Exception {
    fx(
        () -> {
          mouse.press(MouseButton.MIDDLE, 400, 300);
          return null;
        });
    FrameTimes times =
        frames(FRAMES, i -> mouse.drag(MouseButton.MIDDLE, 400 - 9 * i, 300 - 5 * (i % 60)));
    fx(
        () -> {
          mouse.release(MouseButton.MIDDLE, 400, 300);
          return null;
        });
    return times;
  }

  private FrameTimes dragging(Mouse mouse, CanvasView canvas) throws Exception {
    Point2D header = fx(() -> canvas.screenToLocal(canvas.modelToScreen("z23").orElseThrow()));
    fx(
        () -> {
          mouse.press(MouseButton.PRIMARY, header.getX(), header.getY());
          return null;
        });
    FrameTimes times =
        frames(
            FRAMES,
            i ->
                mouse.drag(
                    MouseButton.PRIMARY, header.getX() + i % 60, header.getY() + 2 * (i % 50)));
    fx(
        () -> {
          mouse.release(MouseButton.PRIMARY, header.getX(), header.getY());
          window.document().undo();
          return null;
        });
    return times;
  }

  /// The first time, text is shown that was never shown before. What is judged is the second, at
  /// other zooms, so that every size of text is a new one there, too.
  private void zoom(String what, Viewport whole) throws Exception {
    FrameTimes first = zooming(whole);
    Viewport other = new Viewport(1.03 * whole.zoom(), whole.offsetX(), whole.offsetY());
    report.add(what, new FrameTimes(zooming(other).millis(), first.slowest()), 33);
  }

  private FrameTimes zooming(Viewport from) throws Exception {
    fx(
        () -> {
          window.document().viewportProperty().set(from);
          return null;
        });
    frames(5, frame -> {});
    Mouse mouse = new Mouse(window.canvas());
    return frames(60, i -> mouse.turn(i < 30 ? 0.6 : -0.6, 420, 330));
  }

  private static FrameTimes frames(int count, IntConsumer action) throws Exception {
    return fx(() -> FrameTimes.measure(count, action)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static <T> T fx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
