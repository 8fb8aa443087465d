// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.LoopSight;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.BodyPlace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;

/// What part of the world the window looks at. Knows the size of the window part, in pixels.
final class Camera {
  private static final double MARGIN = 48;

  /// Names of nodes can be made out from here on; a graph that is smaller in the window is begun to
  /// be read instead, so large.
  private static final double LEGIBLE = 0.3;

  private static final double READING = 0.7;

  /// How far before the middle of the window, as a share of its width, what is followed goes on.
  private static final double AHEAD = 0.33;

  private final ObjectProperty<Viewport> viewport;
  private final Supplier<Box> world;
  private final Supplier<Optional<Box>> beginning;
  private final Map<Place, Viewport> left = new HashMap<>();
  private Place at = Place.OUTSIDE;
  private Viewport arranged = Viewport.IDENTITY;
  private boolean whole = true;
  private Foresight foresight = new Foresight(Viewport.IDENTITY, Viewport.IDENTITY);
  private double widthScreen = 800;
  private double heightScreen = 600;
  private Covers covers = Covers.NONE;
  private Optional<Followed> followed = Optional.empty();

  /// @param world the box around everything there is
  /// @param beginning the box of the node that one begins to read a large graph with
  Camera(
      ObjectProperty<Viewport> viewport, Supplier<Box> world, Supplier<Optional<Box>> beginning) {
    this.viewport = viewport;
    this.world = world;
    this.beginning = beginning;
  }

  Viewport viewport() {
    return viewport.get();
  }

  void show(Viewport other) {
    viewport.set(other);
  }

  Box visible() {
    return viewport().visible(widthScreen, heightScreen);
  }

  /// Who saw the graph as it was first shown sees it so after the window part changed its size,
  /// too.
  void setWindow(double width, double height) {
    if (width > 0 && height > 0) {
      boolean untouched = viewport().equals(arranged);
      widthScreen = width;
      heightScreen = height;
      if (untouched && whole) {
        fit();
      } else if (untouched) {
        overlook();
      }
    }
  }

  /// What floats above the canvas has come, gone or moved: what is followed comes out from below
  /// it, unless somebody has looked elsewhere since.
  void setCovers(Covers now) {
    covers = now;
    followed
        .filter(last -> last.view().equals(viewport()))
        .map(Followed::box)
        .ifPresent(this::follow);
  }

  /// Shows everything, at most at 100 %.
  void fit() {
    whole = true;
    arrange(fitting());
  }

  /// Shows all of that, at most at 100 %.
  void fit(Box part) {
    show(fitting(part));
  }

  private Viewport fitting() {
    return fitting(world.get());
  }

  private Viewport fitting(Box part) {
    return Viewport.fitting(part, widthScreen, heightScreen, MARGIN, 1);
  }

  /// Shows everything if it can be read then, else where it begins; the minimap tells the rest.
  void overlook() {
    Viewport all = fitting();
    Optional<Box> first = all.zoom() < LEGIBLE ? beginning.get() : Optional.empty();
    whole = first.isEmpty();
    arrange(first.map(this::begun).orElse(all));
  }

  private void arrange(Viewport next) {
    arranged = next;
    show(next);
  }

  /// The node to begin with a little right of the left side, in the upper third, and no more empty
  /// space around the graph than there is anyway.
  private Viewport begun(Box first) {
    double left = first.x() - widthScreen / 4 / READING;
    double top = first.y() - heightScreen / 3 / READING;
    double x = Math.max(left, world.get().x() - MARGIN / READING);
    double y = Math.max(top, world.get().y() - MARGIN / READING);
    return new Viewport(READING, -x * READING, -y * READING);
  }

  /// Another graph is there to be looked at.
  void begin() {
    left.clear();
    at = Place.OUTSIDE;
    overlook();
  }

  /// What the document shows is seen now: as it was left, or as one opens it.
  void arrive(DocumentViewModel document) {
    Optional<LoopSight> loop = document.sight().loopProperty().get();
    Place place =
        new Place(document.path(), loop.isPresent(), loop.flatMap(LoopSight::drawn).isPresent());
    if (!place.equals(at)) {
      left.put(at, viewport());
      at = place;
      Optional.ofNullable(left.get(place)).ifPresentOrElse(this::show, this::overlook);
    }
  }

  /// A graph of a document.
  ///
  /// @param unrolled a loop with its iterations side by side
  /// @param drawn of which there is something to see
  private record Place(List<BodyPlace> path, boolean unrolled, boolean drawn) {
    static final Place OUTSIDE = new Place(List.of(), false, false);
  }

  /// Brings a box to the middle if it is not wholly in sight.
  void reveal(Box box) {
    if (!visible().contains(box)) {
      centreOn(box.centre());
    }
  }

  /// As [#reveal], for what goes from place to place through the graph: what left the window at a
  /// side is near the other one then, so that there is more room on its way than behind it, and the
  /// picture moves half as often; but no further than the graph goes.
  void follow(Box box) {
    show(following(box));
    followed = Optional.of(new Followed(box, viewport()));
  }

  /// @param view as it was shown
  private record Followed(Box box, Viewport view) {}

  /// Tells what will be followed next, one after the other.
  void expect(List<Box> boxes) {
    Box seen = visible();
    Optional<Box> first = boxes.stream().filter(box -> !seen.contains(box)).findFirst();
    foresight = new Foresight(viewport(), first.map(this::following).orElse(viewport()));
  }

  /// What the window will show next, if that is not what it shows now. Who has looked elsewhere
  /// since may do so again.
  Optional<Viewport> foreseen() {
    boolean holds = foresight.from().equals(viewport()) && !foresight.to().equals(viewport());
    return holds ? Optional.of(foresight.to()) : Optional.empty();
  }

  /// @param to what the window will show that shows `from`
  private record Foresight(Viewport from, Viewport to) {}

  private Viewport following(Box box) {
    return uncovering(box, broughtIn(box));
  }

  /// As `view`, but for what floats above the box.
  private Viewport uncovering(Box box, Viewport view) {
    Box place = view.toScreen(box);
    if (!covers.hide(place)) {
      return view;
    }
    return covers
        .wayOut(place, new Box(0, 0, widthScreen, heightScreen))
        .map(way -> view.pannedBy(way.x(), way.y()))
        .orElse(view);
  }

  private Viewport broughtIn(Box box) {
    Box seen = visible();
    if (seen.contains(box)) {
      return viewport();
    }
    double x = box.centre().x();
    double y = box.centre().y();
    boolean beside =
        x > seen.x() - seen.width() / 2
            && x < seen.right() + seen.width() / 2
            && seen.y() <= box.y()
            && box.bottom() <= seen.bottom();
    return centredOn(beside ? new Point(ahead(box, seen), seen.centre().y()) : box.centre());
  }

  /// Where the middle of the window is to be for a box that left it at the left or the right.
  private double ahead(Box box, Box seen) {
    double aside = AHEAD * seen.width();
    double beyond = seen.width() / 2 - MARGIN / viewport().zoom();
    return box.right() > seen.right()
        ? Math.min(box.centre().x() + aside, world.get().right() - beyond)
        : Math.max(box.centre().x() - aside, world.get().x() + beyond);
  }

  void centreOn(Point place) {
    show(centredOn(place));
  }

  private Viewport centredOn(Point place) {
    return Viewport.centredOn(place, viewport().zoom(), widthScreen, heightScreen);
  }

  /// Zooms about the middle of the window.
  void zoomBy(double factor) {
    show(viewport().zoomedBy(factor, new Point(widthScreen / 2, heightScreen / 2)));
  }
}
