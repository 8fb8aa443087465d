// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.run;

import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debugger.DebuggerActions;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.plan.Phase;
import dev.adjoint.scene.RunPicture;
import dev.adjoint.session.BreakPlace;
import dev.adjoint.session.Breakpoints;
import dev.adjoint.session.RunViewModel;
import dev.adjoint.session.SetBreakpoint;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// Brings a run to the panels in their own words, and their orders to the run.
public final class RunDesk implements DebuggerActions {
  private final DocumentViewModel document;
  private final RunViewModel run;

  public RunDesk(DocumentViewModel document, RunViewModel run) {
    this.document = document;
    this.run = run;
  }

  /// The run as the canvas shows it, with the breakpoints, which are there without a run, too.
  public ObservableValue<RunPicture> picture() {
    return Bindings.createObjectBinding(
        this::pictured,
        run.pictureProperty(),
        run.loops().pictureProperty(),
        document.pathProperty(),
        document.sight().loopProperty(),
        run.breakpoints().listProperty(),
        run.watches().listProperty(),
        run.watches().readingsProperty());
  }

  private RunPicture pictured() {
    List<BodyPlace> path = document.path();
    // Read in any case: a property that nobody reads tells nobody of its next change.
    RunPicture outside = run.pictureProperty().get();
    RunPicture drawnOut = run.loops().pictureProperty().get();
    List<SetBreakpoint> breaks = run.breakpoints().listProperty().get();
    if (!document.isEditable()) {
      return DrawnBreaks.of(document)
          .map(drawn -> drawnOut.withBreakmarks(drawn.marks(breaks)))
          .orElse(drawnOut);
    }
    RunPicture seen =
        path.isEmpty() ? outside : run.insideProperty().get().getOrDefault(path, RunPicture.NONE);
    return seen.withBreakmarks(Breakpoints.marks(breaks, path))
        .withLines(run.watches().lines(path));
  }

  @Override
  public void restart() {
    if (run.snapshotProperty().get().done() > 0) {
      run.seek(0);
    } else {
      run.restart();
    }
  }

  @Override
  public void stepBack() {
    run.stepBack();
  }

  @Override
  public void runOrPause() {
    if (run.isPlaying()) {
      run.pause();
    } else {
      run.play();
    }
  }

  @Override
  public void stepForward() {
    run.stepForward();
  }

  @Override
  public void stepInto() {
    run.stepInto();
  }

  @Override
  public void stepOut() {
    run.stepOut();
  }

  @Override
  public void toEnd() {
    run.resume();
  }

  @Override
  public void stop() {
    if (run.runningProperty().get()) {
      run.stop();
    } else {
      run.reset();
    }
  }

  @Override
  public void toggleBreakpoint(int index) {
    PlannedStep step = run.snapshotProperty().get().steps().get(index);
    run.breakpoints().toggle(new BreakPlace.OnNode(step.node()), step.phase() == Phase.BACKWARD);
  }

  @Override
  public void runToSelection() {
    new AtSelection(document, run).runTo();
  }

  /// Sets or clears the breakpoint at the selected node or wire.
  ///
  /// @param gradient on its gradient rather than on its value
  public void toggleAtSelection(boolean gradient) {
    new AtSelection(document, run).toggleBreakpoint(gradient);
  }

  /// Watches what the selected nodes give.
  ///
  /// @param gradient the loss's gradient by it rather than the value
  public void watchSelection(boolean gradient) {
    new AtSelection(document, run).watch(gradient);
  }
}
