// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.drawing.Tone;
import dev.adjoint.drawing.ValueLine;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Graph;
import dev.adjoint.scene.NumberText;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The watch list of one document: numbers that a person keeps in sight. It belongs to the editor,
/// not to the graph's file; a renamed node takes its watches along.
///
/// For the window's thread, but for [#read].
public final class Watches {
  private final DocumentViewModel document;
  private final ReadOnlyObjectWrapper<List<Watch>> list = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Map<Long, WatchReading>> readings =
      new ReadOnlyObjectWrapper<>(Map.of());
  private Graph graph;
  private long lastId;
  private volatile List<Watch> watched = List.of();

  /// On the run's thread: what was read last.
  private Map<Long, WatchReading> before = Map.of();

  /// On the run's thread: most tensors stay what they were from one step to the next, and a number
  /// of a large one takes time.
  private Map<WatchExpression, WatchReading.Known> known = Map.of();

  Watches(DocumentViewModel document) {
    this.document = document;
    graph = document.whole().graph();
    document.wholeProperty().subscribe(this::follow);
    document.openedProperty().addListener((at, was, now) -> list.set(List.of()));
    list.subscribe(now -> watched = now);
  }

  /// In the order in which they were added.
  public ReadOnlyObjectProperty<List<Watch>> listProperty() {
    return list.getReadOnlyProperty();
  }

  /// What they show, by id.
  public ReadOnlyObjectProperty<Map<Long, WatchReading>> readingsProperty() {
    return readings.getReadOnlyProperty();
  }

  public WatchReader reader() {
    return new WatchReader(document.whole(), document.path());
  }

  /// Adds what a person typed.
  ///
  /// @throws WatchFault when the graph has no such number; nothing is added then
  public void add(String typed) throws WatchFault {
    add(reader().read(typed));
  }

  /// Adds a line, unless there is one for the same number.
  public void add(WatchExpression expression) {
    if (list.get().stream().noneMatch(watch -> watch.expression().equals(expression))) {
      List<Watch> more = new ArrayList<>(list.get());
      more.add(new Watch(++lastId, expression, false));
      list.set(List.copyOf(more));
    }
  }

  public void remove(long id) {
    list.set(list.get().stream().filter(watch -> watch.id() != id).toList());
  }

  public void showOnNode(long id, boolean shown) {
    change(watch -> watch.id() == id ? watch.shownOnNode(shown) : watch);
  }

  /// The lines that nodes of the graph at the end of `path` show of what is watched in them, by
  /// node.
  public Map<String, List<ValueLine>> lines(List<BodyPlace> path) {
    Map<String, List<ValueLine>> lines = new HashMap<>();
    for (Watch watch : list.get()) {
      WatchReading reading = readings.get().getOrDefault(watch.id(), WatchReading.NONE);
      WatchExpression what = watch.expression();
      boolean here = watch.onNode() && what.within().equals(path);
      if (here && reading.value().isPresent()) {
        String number = NumberText.of(reading.value().getAsDouble());
        lines
            .computeIfAbsent(what.node(), node -> new ArrayList<>())
            .add(
                new ValueLine(
                    what.inBody(List.of()).text(),
                    number,
                    what.gradient() ? Tone.BACKWARD : Tone.FORWARD));
      }
    }
    return lines;
  }

  private void change(UnaryOperator<Watch> how) {
    List<Watch> changed = list.get().stream().map(how).toList();
    if (!changed.equals(list.get())) {
      list.set(changed);
    }
  }

  private void follow(Content content) {
    Graph was = graph;
    graph = content.graph();
    if (was != graph && !list.get().isEmpty()) {
      BodyRenaming names = new BodyRenaming(was, graph);
      change(watch -> watch.of(watch.expression().renamed(names)));
    }
  }

  /// Nodes of the graph itself whose numbers are watched. Any thread.
  Set<String> nodes() {
    return watched.stream()
        .map(Watch::expression)
        .filter(what -> what.within().isEmpty())
        .map(WatchExpression::node)
        .collect(Collectors.toSet());
  }

  /// Reads all watches at a moment of the run. On the run's thread.
  ///
  /// @param inLast what is watched in a body that the run is not stepped into
  Map<Long, WatchReading> read(
      RunSnapshot now, Function<WatchExpression, LastIterations.Unseen> inLast) {
    Map<Long, WatchReading> all = new HashMap<>();
    Map<WatchExpression, WatchReading.Known> seen = new HashMap<>();
    for (Watch watch : watched) {
      WatchExpression what = watch.expression();
      Optional<Tensor> here = what.tensor(now);
      boolean closed = here.isEmpty() && !now.at(what.within()).exists();
      LastIterations.Unseen unseen = closed ? inLast.apply(what) : LastIterations.Unseen.NONE;
      here.or(unseen::tensor).ifPresent(tensor -> seen.put(what, number(what, tensor)));
      WatchReading was = before.getOrDefault(watch.id(), WatchReading.NONE);
      all.put(watch.id(), was.next(now, Optional.ofNullable(seen.get(what)), unseen.origin()));
    }
    known = seen;
    before = Map.copyOf(all);
    return before;
  }

  private WatchReading.Known number(WatchExpression what, Tensor tensor) {
    WatchReading.Known last = known.get(what);
    return last != null && last.tensor() == tensor
        ? last
        : new WatchReading.Known(tensor, what.read(tensor));
  }

  /// Shows what was read. On the window's thread.
  void show(Map<Long, WatchReading> read) {
    readings.set(read);
  }
}
