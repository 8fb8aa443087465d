// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.control.Numbers;
import dev.adjoint.debug.Contribution;
import dev.adjoint.debug.Opened;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.Round;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.i18n.Messages;
import dev.adjoint.plan.Phase;
import dev.adjoint.scene.Statistics;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// The inside of a composite that was stepped into: its ops in the order in which they run, and the
/// numbers of the one at hand.
public final class InsideViewModel {
  private final ObservableValue<Optional<Opened>> opened;
  private final Messages messages;

  /// One op inside.
  ///
  /// @param label such as `Exp e`
  /// @param numbers what it has just given; only of the current one
  public record Line(String label, boolean done, boolean current, List<String> numbers) {}

  public InsideViewModel(ObservableValue<RunSnapshot> snapshot, Messages messages) {
    this.opened = snapshot.map(now -> now.place().opened());
    this.messages = messages;
  }

  public ObservableValue<Optional<Opened>> opened() {
    return opened;
  }

  /// `Inside loss › Exp · step 2 of 5`, in a loop `Inside l › p · iteration 3 of 5 · step 2 of 5`.
  public String title(Opened inside) {
    String path = String.join(" › ", inside.path());
    String done = Integer.toString(inside.done());
    String steps = Integer.toString(inside.steps().size());
    if (inside.round().isEmpty()) {
      return messages.text("inside.title", path, done, steps);
    }
    Round round = inside.round().get();
    String iteration = Long.toString(round.iteration() + 1);
    return messages.text(
        "inside.round", path, iteration, Long.toString(round.count()), done, steps);
  }

  /// None of a body: the canvas shows it, and a list would hide some of that.
  public List<Line> lines(Opened inside) {
    List<Line> lines = new ArrayList<>();
    if (!inside.levels().getLast().body().isEmpty()) {
      return lines;
    }
    for (int i = 0; i < inside.steps().size(); i++) {
      PlannedStep step = inside.steps().get(i);
      boolean current = i == inside.done() - 1;
      String label = inside.graph().node(step.node()).map(StepName::of).orElse(step.node());
      List<String> numbers =
          current ? inside.current().map(this::numbers).orElse(List.of()) : List.of();
      lines.add(new Line(label, i < inside.done(), current, numbers));
    }
    return lines;
  }

  private List<String> numbers(TraceStep step) {
    List<String> lines = new ArrayList<>();
    if (step.phase() == Phase.BACKWARD) {
      for (Contribution part : step.contributions()) {
        lines.add(
            messages.text(
                "inside.gradient",
                part.target(),
                part.gradient().shape().display(),
                Numbers.brief(Statistics.of(part.gradient()).norm())));
      }
    } else {
      step.outputs().forEach((port, value) -> lines.add(value(port, value)));
    }
    return lines;
  }

  private String value(String port, Tensor value) {
    if (value.elements() == 1) {
      return port + " = " + Numbers.brief(value.get(0));
    }
    Statistics all = Statistics.of(value);
    return messages.text(
        "inside.value",
        port,
        value.shape().display(),
        Numbers.brief(all.mean()),
        Numbers.brief(all.deviation()));
  }
}
