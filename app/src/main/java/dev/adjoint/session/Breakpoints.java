// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.Condition;
import dev.adjoint.document.Content;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.drawing.Breakmark;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Wire;
import dev.adjoint.scene.Breakmarks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The breakpoints of one document. They belong to the editor, not to the graph's file, and outlive
/// runs and edits: a renamed node takes its own along, one that is deleted loses them until the
/// deletion is undone.
///
/// For the window's thread, but for [#armed].
public final class Breakpoints {
  /// The breakpoint behind [#stopAtNonFiniteProperty]; it is in no list.
  private static final SetBreakpoint NOT_FINITE_VALUE = automatic(-1, false);

  private static final SetBreakpoint NOT_FINITE_GRADIENT = automatic(-2, true);

  private final ReadOnlyObjectWrapper<List<SetBreakpoint>> list =
      new ReadOnlyObjectWrapper<>(List.of());
  private final BooleanProperty stopAtNonFinite = new SimpleBooleanProperty(true);
  private List<SetBreakpoint> lost = List.of();
  private Graph graph;
  private long lastId;
  private volatile List<SetBreakpoint> armed = List.of();

  public Breakpoints(DocumentViewModel document) {
    graph = document.whole().graph();
    document.wholeProperty().subscribe(this::follow);
    document
        .openedProperty()
        .addListener(
            (at, before, now) -> {
              lost = List.of();
              list.set(List.of());
            });
    list.subscribe(now -> arm());
    stopAtNonFinite.subscribe(now -> arm());
  }

  private static SetBreakpoint automatic(long id, boolean gradient) {
    return new SetBreakpoint(
        id, new BreakPlace.Anywhere(), gradient, new Condition.NonFinite(), true, 0);
  }

  /// In the order in which they were set.
  public ReadOnlyObjectProperty<List<SetBreakpoint>> listProperty() {
    return list.getReadOnlyProperty();
  }

  /// Whether a run stops at the first value or gradient that is NaN or infinite, wherever it is.
  public BooleanProperty stopAtNonFiniteProperty() {
    return stopAtNonFinite;
  }

  /// Those that stop runs, in the order in which they are asked. Any thread.
  List<SetBreakpoint> armed() {
    return armed;
  }

  private void arm() {
    List<SetBreakpoint> on =
        new ArrayList<>(list.get().stream().filter(SetBreakpoint::enabled).toList());
    if (stopAtNonFinite.get()) {
      on.add(NOT_FINITE_VALUE);
      on.add(NOT_FINITE_GRADIENT);
    }
    armed = List.copyOf(on);
  }

  public Optional<SetBreakpoint> at(BreakPlace place, boolean gradient) {
    return list.get().stream().filter(b -> b.sits(place, gradient)).findFirst();
  }

  /// How those in the graph at the end of `path` look on the canvas.
  public static Breakmarks marks(List<SetBreakpoint> breakpoints, List<BodyPlace> path) {
    Map<String, Breakmark> nodes = new HashMap<>();
    Map<Wire, Breakmark> wires = new HashMap<>();
    for (SetBreakpoint each : breakpoints) {
      if (!each.place().within().equals(path)) {
        continue;
      }
      Breakmark.Dot dot = new Breakmark.Dot(each.enabled(), each.conditional());
      Breakmark one = Breakmark.NONE.plus(each.gradient(), dot);
      switch (each.place()) {
        case BreakPlace.OnNode(var within, String node) ->
            nodes.merge(node, one, (there, more) -> there.plus(each.gradient(), dot));
        case BreakPlace.OnWire(var within, Wire wire) ->
            wires.merge(wire, one, (there, more) -> there.plus(each.gradient(), dot));
        case BreakPlace.Anywhere any -> {}
      }
    }
    return new Breakmarks(nodes, wires);
  }

  /// Sets a breakpoint that always stops, or takes the one that is there away.
  public void toggle(BreakPlace place, boolean gradient) {
    at(place, gradient)
        .ifPresentOrElse(
            there -> remove(there.id()), () -> add(place, gradient, new Condition.Always()));
  }

  /// As [#toggle], of one that stops in a single iteration.
  public void toggle(BreakPlace place, boolean gradient, OptionalLong iteration) {
    list.get().stream()
        .filter(b -> b.sits(place, gradient) && b.iteration().equals(iteration))
        .findFirst()
        .ifPresentOrElse(
            there -> remove(there.id()),
            () -> setIteration(add(place, gradient, new Condition.Always()), iteration));
  }

  /// Gives the new breakpoint's id.
  public long add(BreakPlace place, boolean gradient, Condition condition) {
    long id = ++lastId;
    List<SetBreakpoint> more = new ArrayList<>(list.get());
    more.add(new SetBreakpoint(id, place, gradient, condition, true, 0));
    list.set(List.copyOf(more));
    return id;
  }

  public void remove(long id) {
    list.set(list.get().stream().filter(b -> b.id() != id).toList());
  }

  public void clear() {
    list.set(List.of());
  }

  public void setCondition(long id, Condition condition) {
    change(id, b -> b.withCondition(condition));
  }

  public void setEnabled(long id, boolean enabled) {
    change(id, b -> b.withEnabled(enabled));
  }

  /// Turns a breakpoint to gradients, or back to values.
  public void setGradient(long id, boolean gradient) {
    change(id, b -> b.onGradients(gradient));
  }

  /// Makes it stop in one iteration of its loop only, or again in each.
  public void setIteration(long id, OptionalLong iteration) {
    change(id, b -> b.inIteration(iteration));
  }

  /// Hears, on the run's thread, which of them stops it. Each hit is news of its own: none may
  /// replace another on its way to the window.
  Consumer<BreakHit> counter(FxBridge bridge) {
    return hit ->
        bridge.publish(
            new Object(), () -> change(hit.breakpoint().id(), SetBreakpoint::hitOnceMore));
  }

  private void change(long id, UnaryOperator<SetBreakpoint> how) {
    list.set(list.get().stream().map(b -> b.id() == id ? how.apply(b) : b).toList());
  }

  private void follow(Content content) {
    Graph before = graph;
    graph = content.graph();
    if (before == graph || (list.get().isEmpty() && lost.isEmpty())) {
      return;
    }
    BodyRenaming names = new BodyRenaming(before, graph);
    List<SetBreakpoint> all = new ArrayList<>();
    list.get().forEach(b -> all.add(b.renamed(names)));
    lost.forEach(b -> all.add(b.renamed(names)));
    List<SetBreakpoint> kept = all.stream().filter(b -> b.place().isIn(graph)).toList();
    lost = all.stream().filter(b -> !b.place().isIn(graph)).toList();
    if (!kept.equals(list.get())) {
      list.set(kept);
    }
  }
}
