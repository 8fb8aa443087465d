// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.benchmark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.Selection;
import dev.adjoint.edit.GraphEdit;
import dev.adjoint.edit.SetAttribute;
import dev.adjoint.graph.Graph;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.session.RunViewModel;
import dev.adjoint.type.Shape;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/// What people do to a graph and with it: edits, looks at nodes, steps of a run.
record Works(MeasuredWindow window, Report report) {
  private static final int TIMES = 110;
  private static final int FEW_TIMES = 20;
  private static final long PATIENCE_SECONDS = 120;

  /// A person who steps looks at what came of the last one, if only for so long.
  private static final long A_LOOK_MILLIS = 125;

  private DocumentViewModel document() {
    return window.editor().document();
  }

  /// A change of a shape that changes the types of everything behind it.
  private static GraphEdit edit(String parameter, int time) {
    var shape = new AttributeValue.Dims(Shape.of(64, time % 2 == 0 ? 48 : 64));
    return new SetAttribute(parameter, "shape", shape, false);
  }

  /// What one change of a shape in the middle of the graph costs the types of all others, and what
  /// it costs the window's thread altogether.
  void edits(String size) throws Exception {
    double[] infer = new double[TIMES];
    double[] all = new double[TIMES];
    double[] shown = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      GraphEdit edit = edit("W50", i);
      int at = i;
      // One after the other, as the window answers between what people do.
      MeasuredWindow.fx(
          () -> {
            Graph edited = edit.apply(document().graph());
            long start = System.nanoTime();
            document().types().update(edited);
            infer[at] = (System.nanoTime() - start) / 1e6;
          });
      long start = System.nanoTime();
      all[i] = window.timed(() -> document().perform(edit));
      window.awaitPainted();
      shown[i] = (System.nanoTime() - start) / 1e6;
    }
    report.add(size + ": inference after an edit", FrameTimes.of(infer), 16);
    report.add(size + ": an edit, all that follows at once", FrameTimes.of(all), 33);
    report.add(size + ": from the edit to the frame that shows it", FrameTimes.of(shown), 50);
  }

  /// From the same change to the frame that shows it, where all that is seen changes.
  void seenEdits(String size) throws Exception {
    double[] shown = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      GraphEdit edit = edit("W50", i);
      long start = System.nanoTime();
      window.timed(() -> document().perform(edit));
      window.awaitPainted();
      shown[i] = (System.nanoTime() - start) / 1e6;
    }
    report.add(
        size + ": from an edit in sight to the frame that shows it", FrameTimes.of(shown), 50);
  }

  /// What an edit costs whose graph is so large that looking at each node is work.
  ///
  /// @param parameter the node that is edited
  void fewEdits(String size, String parameter) throws Exception {
    double[] edits = new double[FEW_TIMES];
    double[] undone = new double[FEW_TIMES];
    double[] looks = new double[FEW_TIMES];
    for (int i = 0; i < FEW_TIMES; i++) {
      GraphEdit edit = edit(parameter, 0);
      edits[i] = window.timed(() -> document().perform(edit));
      window.awaitPainted();
      looks[i] = window.timed(() -> document().select(Selection.ofNode(parameter)));
      window.awaitPainted();
      undone[i] = window.timed(() -> document().undo());
      window.awaitPainted();
      window.timed(() -> document().select(Selection.NONE));
      window.awaitPainted();
    }
    report.add(
        size + ": an edit, all that follows at once",
        FrameTimes.of(edits),
        StallWatch.LIMIT_MILLIS);
    report.add(size + ": its undoing", FrameTimes.of(undone), StallWatch.LIMIT_MILLIS);
    report.add(size + ": a node selected", FrameTimes.of(looks), StallWatch.LIMIT_MILLIS);
  }

  /// From the order to step to the rendered frame that shows the next step; and to the pulse after
  /// the one that laid it out, from which on the window hears the next order.
  void steps(String size) throws Exception {
    steps(size + ": step one node", 0);
    steps(size + ": step one node, six a second", A_LOOK_MILLIS);
  }

  /// @param pauseMillis between one that is shown and the next order
  private void steps(String what, long pauseMillis) throws Exception {
    RunViewModel run = window.editor().run();
    double[] times = new double[TIMES + 1];
    double[] heard = new double[TIMES + 1];
    for (int i = 0; i < times.length; i++) {
      CountDownLatch shown = new CountDownLatch(1);
      int at = i;
      TimeUnit.MILLISECONDS.sleep(pauseMillis);
      long start = System.nanoTime();
      MeasuredWindow.fx(
          () -> {
            whenShown(
                run.snapshotProperty().get().done(),
                () -> heard[at] = (System.nanoTime() - start) / 1e6,
                shown::countDown);
            run.stepForward();
          });
      assertTrue(shown.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "step " + i);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    // The very first builds the plan and reads the data.
    report.add(what, withoutFirst(times), 50);
    report.add(what + ", until the window hears again", withoutFirst(heard), 50);
    MeasuredWindow.fx(run::reset);
    while (MeasuredWindow.fx(() -> run.snapshotProperty().get().done() > 0)) {
      TimeUnit.MILLISECONDS.sleep(A_LOOK_MILLIS);
    }
  }

  private static FrameTimes withoutFirst(double[] times) {
    return FrameTimes.of(Arrays.copyOfRange(times, 1, times.length));
  }

  /// Tells when the frame with a snapshot of more steps is laid out, and when it is rendered. The
  /// pulse that lays it out only hands it to the thread that renders; the next one changes a word
  /// by a shade, for which it must wait until that thread is done, and the one after that comes
  /// when it is. Nothing is polled, which would be measured, too.
  private void whenShown(int done, Runnable laidOut, Runnable rendered) {
    RunViewModel run = window.editor().run();
    Node word = window.canvas().getScene().lookup(".text");
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        if (run.snapshotProperty().get().done() > done) {
          pulses++;
        }
        if (pulses == 2) {
          laidOut.run();
          word.setOpacity(word.getOpacity() == 1 ? 0.99 : 1);
        } else if (pulses == 3) {
          stop();
          rendered.run();
        }
      }
    }.start();
  }
}
