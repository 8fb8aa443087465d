// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.run;

import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.LoopSight;
import dev.adjoint.document.Selection;
import dev.adjoint.document.Sight;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.PortRef;
import dev.adjoint.session.LoopMoment;
import dev.adjoint.session.LoopPlace;
import dev.adjoint.session.LoopWatch;
import dev.adjoint.unroll.Copy;
import dev.adjoint.unroll.Unrolled;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Brings a loop that is looked at with its iterations side by side together with the run: the run
/// reads the iterations that are drawn, the document hears how often the loop has run, and the
/// iteration at hand is lit.
public final class LoopDesk {
  private final CanvasViewModel canvas;
  private final DocumentViewModel document;
  private final LoopWatch loops;

  public LoopDesk(CanvasViewModel canvas, LoopWatch loops) {
    this.canvas = canvas;
    this.document = canvas.document();
    this.loops = loops;
  }

  public void connect() {
    document.contentProperty().subscribe(content -> loops.lookAt(place()));
    loops.momentProperty().subscribe(this::see);
    canvas.requests().setEntering(this::enter);
  }

  private Optional<Unrolled> drawn() {
    return document.sight().loopProperty().get().flatMap(LoopSight::drawn);
  }

  private Optional<LoopPlace> place() {
    return document.isEditable()
        ? Optional.empty()
        : Optional.of(new LoopPlace(document.path(), document.content(), drawn()));
  }

  private void see(LoopMoment moment) {
    moment
        .place()
        .filter(place -> moment.count().isPresent())
        .ifPresent(place -> document.sight().hasRun(place.path(), moment.count().getAsLong()));
    canvas.lights().block().set(lit(moment.at()));
  }

  /// The block of the iteration at hand, or of those that are not drawn.
  private Optional<String> lit(OptionalLong iteration) {
    if (iteration.isEmpty() || drawn().isEmpty()) {
      return Optional.empty();
    }
    boolean shown = drawn().get().shown().shows(iteration.getAsLong());
    return Optional.of(shown ? "t" + iteration.getAsLong() : "between");
  }

  /// From a node of an iteration to the body, with the run in that iteration; from what stands for
  /// something outside to that. False where nothing is drawn out.
  private boolean enter(String node) {
    Optional<Unrolled> drawn = drawn();
    if (drawn.isEmpty()) {
      return false;
    }
    Sight sight = document.sight();
    List<BodyPlace> body = document.path();
    Copy copy = drawn.get().copies().get(node);
    PortRef outside = drawn.get().outside().get(node);
    if (copy != null) {
      sight.rollUp();
      show(copy.node());
      loops.toIteration(body, copy.iteration());
    } else if (drawn.get().between().filter(node::equals).isPresent()) {
      sight.showIterations(true);
    } else {
      document.lookAt(body.subList(0, body.size() - 1));
      show(outside == null ? drawn.get().loop() : outside.node());
    }
    return true;
  }

  private void show(String node) {
    document.select(Selection.ofNode(node));
    canvas.reveal(node);
  }
}
