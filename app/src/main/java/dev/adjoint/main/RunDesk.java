// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debugger.DebuggerActions;
import dev.adjoint.debugger.Step;
import dev.adjoint.debugger.Timeline;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.Selection;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.inspector.RunValues;
import dev.adjoint.plan.Phase;
import dev.adjoint.scene.RunPicture;
import dev.adjoint.session.BreakPlace;
import dev.adjoint.session.Breakpoints;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.session.RunViewModel;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// Brings a run to the panels in their own words, and their orders to the run.
final class RunDesk implements DebuggerActions {
  private final DocumentViewModel document;
  private final RunViewModel run;

  RunDesk(DocumentViewModel document, RunViewModel run) {
    this.document = document;
    this.run = run;
  }

  ObservableValue<Timeline> timeline() {
    return Bindings.createObjectBinding(
        () -> timeline(run.snapshotProperty().get()),
        run.snapshotProperty(),
        run.breakpoints().listProperty());
  }

  /// The run as the canvas shows it, with the breakpoints, which are there without a run, too.
  ObservableValue<RunPicture> picture() {
    return Bindings.createObjectBinding(
        () ->
            run.pictureProperty()
                .get()
                .withBreakmarks(Breakpoints.marks(run.breakpoints().listProperty().get())),
        run.pictureProperty(),
        run.breakpoints().listProperty());
  }

  /// Whether steps are being played one after the other, as against one being computed.
  ObservableValue<Boolean> playing() {
    return run.runningProperty().map(busy -> busy && run.isPlaying());
  }

  ObservableValue<OptionalDouble> loss() {
    return run.snapshotProperty().map(RunDesk::loss);
  }

  private static OptionalDouble loss(RunSnapshot snapshot) {
    Optional<Tensor> value = snapshot.lossValue();
    return value.isPresent() ? OptionalDouble.of(value.get().get(0)) : OptionalDouble.empty();
  }

  private Timeline timeline(RunSnapshot snapshot) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < snapshot.steps().size(); i++) {
      var planned = snapshot.steps().get(i);
      Optional<Node> node = document.graph().node(planned.node());
      String label = node.map(n -> n.op() + " " + n.id()).orElse(planned.node());
      steps.add(
          new Step(
              planned.node(),
              label,
              side(planned.phase()),
              node.map(this::gradients).orElse(1),
              stopsAt(planned)));
    }
    return new Timeline(steps, snapshot.done());
  }

  private boolean stopsAt(PlannedStep step) {
    return run.breakpoints()
        .at(new BreakPlace.OnNode(step.node()), step.phase() == Phase.BACKWARD)
        .isPresent();
  }

  /// How many inputs of a node can take a gradient.
  private int gradients(Node node) {
    return (int)
        document.types().inputTypes(node.id()).stream()
            .filter(type -> type.map(TensorType::dtype).filter(d -> d.isFloating()).isPresent())
            .count();
  }

  private static Step.Side side(Phase phase) {
    return switch (phase) {
      case FORWARD -> Step.Side.FORWARD;
      case BACKWARD -> Step.Side.BACKWARD;
      case UPDATE -> Step.Side.UPDATE;
    };
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
      public Optional<Tensor> contribution(Wire wire) {
        return Optional.ofNullable(snapshot.contributions().get(wire));
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
    run.seek(0);
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
  public void toEnd() {
    run.resume();
  }

  @Override
  public void stop() {
    run.reset();
  }

  @Override
  public void seek(int done) {
    run.seek(done);
  }

  @Override
  public void toggleBreakpoint(int index) {
    PlannedStep step = run.snapshotProperty().get().steps().get(index);
    run.breakpoints().toggle(new BreakPlace.OnNode(step.node()), step.phase() == Phase.BACKWARD);
  }

  /// On to where the selected node has been computed.
  void runToSelection() {
    selectedNode().ifPresent(node -> run.runTo(node, Phase.FORWARD));
  }

  /// Sets or clears the breakpoint at the selected node or wire.
  ///
  /// @param gradient on its gradient rather than on its value
  void toggleAtSelection(boolean gradient) {
    Selection selection = document.selection();
    selection
        .nodes()
        .forEach(node -> run.breakpoints().toggle(new BreakPlace.OnNode(node), gradient));
    selection
        .wires()
        .forEach(wire -> run.breakpoints().toggle(new BreakPlace.OnWire(wire), gradient));
  }

  private Optional<String> selectedNode() {
    Selection selection = document.selection();
    return selection.nodes().size() == 1
        ? selection.nodes().stream().findFirst()
        : Optional.empty();
  }
}
