// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.run;

import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debugger.DebuggerActions;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.inspector.RunValues;
import dev.adjoint.plan.Phase;
import dev.adjoint.scene.RunPicture;
import dev.adjoint.session.BreakPlace;
import dev.adjoint.session.Breakpoints;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.session.RunViewModel;
import dev.adjoint.session.SetBreakpoint;
import dev.adjoint.session.Stale;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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

  private static RunValues.Moment moment(Phase phase) {
    return switch (phase) {
      case FORWARD -> RunValues.Moment.FORWARD;
      case BACKWARD -> RunValues.Moment.BACKWARD;
      case UPDATE -> RunValues.Moment.UPDATE;
    };
  }

  /// The numbers of a snapshot for the inspector.
  static RunValues values(RunSnapshot snapshot) {
    return new RunValues() {
      @Override
      public Optional<Tensor> value(PortRef ref) {
        return Optional.ofNullable(snapshot.values().get(ref));
      }

      @Override
      public Optional<Tensor> gradient(PortRef ref) {
        return Optional.ofNullable(snapshot.gradients().get(ref));
      }

      @Override
      public boolean isStale(PortRef ref, boolean gradient) {
        Stale stale = snapshot.stale();
        return (gradient ? stale.gradients() : stale.values()).contains(ref);
      }

      @Override
      public Optional<Tensor> contribution(Wire wire) {
        return Optional.ofNullable(snapshot.contributions().get(wire));
      }

      @Override
      public Optional<Tensor> owned(String name) {
        return Optional.ofNullable(snapshot.owned().values().get(name));
      }

      @Override
      public Optional<Tensor> ownedGradient(String name) {
        return Optional.ofNullable(snapshot.numbers().stateGradients().get(name));
      }

      @Override
      public Terms terms() {
        return new Terms(snapshot.owned().training(), snapshot.owned().runKey());
      }

      @Override
      public OptionalLong elapsedNanos(String node) {
        Long nanos = snapshot.elapsedNanos().get(node);
        return nanos == null ? OptionalLong.empty() : OptionalLong.of(nanos);
      }

      @Override
      public Optional<Tensor> used(PortRef ref) {
        return Optional.ofNullable(snapshot.owned().sources().get(ref)).or(() -> value(ref));
      }

      @Override
      public boolean complete() {
        return snapshot.exists()
            && snapshot.steps().subList(snapshot.done(), snapshot.steps().size()).stream()
                .noneMatch(step -> step.phase() == Phase.BACKWARD)
            && snapshot.done() > 0;
      }

      @Override
      public Optional<PortRef> loss() {
        return snapshot.loss();
      }

      @Override
      public Moment moment(String node) {
        return snapshot
            .current()
            .filter(step -> step.node().equals(node))
            .map(step -> RunDesk.moment(step.phase()))
            .orElse(Moment.NONE);
      }
    };
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
