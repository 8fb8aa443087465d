// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.drawing.NodeLook;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.scene.GraphScene;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What the canvas asks of the rest of the window: to offer ops for a place, to show a value in
/// full. Nothing happens until someone takes it on.
public final class CanvasRequests {
  private final Supplier<GraphScene> scene;
  private Optional<Vacancy> early = Optional.empty();
  private Consumer<Vacancy> offering = vacancy -> early = Optional.of(vacancy);
  private Consumer<String> opening = node -> {};
  private Predicate<String> entering = node -> false;

  CanvasRequests(Supplier<GraphScene> scene) {
    this.scene = scene;
  }

  /// Asked to show people the ops that fit a place of the canvas: where a wire was dropped on the
  /// bare canvas, or that was double-clicked. What was asked last before anybody could is shown
  /// now: the list comes a little later than the canvas.
  public void setOffering(Consumer<Vacancy> shows) {
    offering = shows;
    early.ifPresent(shows);
    early = Optional.empty();
  }

  /// Offers the ops that fit.
  public void offer(Vacancy vacancy) {
    offering.accept(vacancy);
  }

  /// Asked to show the value of a node whose picture was double-clicked.
  public void setOpening(Consumer<String> shows) {
    opening = shows;
  }

  /// Asked where a double-clicked node leads to; says whether anywhere.
  public void setEntering(Predicate<String> leads) {
    entering = leads;
  }

  /// Goes where a node leads to that stands for another; false where it stands for itself.
  boolean enter(String node) {
    return entering.test(node);
  }

  /// Shows the value of a node in full, if its picture lies at that place.
  boolean openValue(String node, Point world) {
    Optional<NodeLook> look = scene.get().node(node).filter(found -> found.thumbnail().isPresent());
    double down = world.y() - look.map(found -> found.corner().y()).orElse(0.0);
    Optional<NodeFrame> frame =
        look.map(NodeLook::frame)
            .filter(f -> down >= f.contentTop() && down <= f.contentTop() + f.contentHeight());
    frame.ifPresent(found -> opening.accept(node));
    return frame.isPresent();
  }
}
