// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.edit.GraphEdit;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Graph;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.unroll.Loops;
import dev.adjoint.unroll.Unrolled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where in a document one looks, and how: at the graph, at a body, or at a loop whose iterations
/// stand side by side. Nothing of it is part of the history.
public final class Sight {
  private final OpCatalog catalog;
  private final Consumer<Runnable> turn;
  private final Consumer<Runnable> renew;
  private final ReadOnlyObjectWrapper<List<BodyPlace>> path =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<LoopSight>> loop =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Map<List<BodyPlace>, Long> ran = new HashMap<>();
  private final ReadOnlyLongWrapper refused = new ReadOnlyLongWrapper();
  private LoopDrawing drawing = LoopDrawing.UNPLACED;

  /// @param turn carries out what leads elsewhere: nothing there is selected
  /// @param renew carries out what shows the same another way
  Sight(OpCatalog catalog, Consumer<Runnable> turn, Consumer<Runnable> renew) {
    this.catalog = catalog;
    this.turn = turn;
    this.renew = renew;
  }

  ReadOnlyObjectProperty<List<BodyPlace>> pathProperty() {
    return path.getReadOnlyProperty();
  }

  /// How loops are drawn from now on.
  public void setDrawing(LoopDrawing other) {
    drawing = other;
  }

  /// Counts the edits that were ordered where none can be made.
  public ReadOnlyLongProperty refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /// How the loop is drawn out whose iterations are looked at side by side; empty where a graph is
  /// looked at as it is. Changes before the content of the document.
  public ReadOnlyObjectProperty<Optional<LoopSight>> loopProperty() {
    return loop.getReadOnlyProperty();
  }

  List<BodyPlace> path() {
    return path.get();
  }

  public boolean isUnrolled() {
    return loop.get().isPresent();
  }

  /// Looks at the graph at the end of the path, as it is.
  void look(List<BodyPlace> other) {
    loop.set(Optional.empty());
    path.set(other);
  }

  /// Looks at the loop whose body lies at the end of this way with its iterations side by side.
  public void unroll(List<BodyPlace> body) {
    if (!isUnrolled() || !body.equals(path())) {
      turn.accept(
          () -> {
            loop.set(Optional.of(LoopSight.begin()));
            path.set(List.copyOf(body));
          });
    }
  }

  /// Looks at the body of the loop that was drawn out.
  public void rollUp() {
    if (isUnrolled()) {
      turn.accept(() -> look(path()));
    }
  }

  /// Draws more iterations one by one, or as few as at first.
  public void showIterations(boolean more) {
    renew.accept(() -> change(more ? LoopSight::more : LoopSight::fewer));
  }

  /// The loop with that body has run so often.
  public void hasRun(List<BodyPlace> body, long count) {
    Long before = ran.put(body, count);
    boolean other = before == null || before != count;
    if (other && isUnrolled() && body.equals(path())) {
      renew.accept(() -> {});
    }
  }

  private void change(UnaryOperator<LoopSight> change) {
    loop.set(loop.get().map(change));
  }

  void forget() {
    ran.clear();
  }

  /// Whether an edit of what is seen may be made. In a loop that is drawn out none may; folding is
  /// only a way to look at it.
  boolean allows(Content seen, GraphEdit edit) {
    if (isUnrolled() && !fold(seen, edit)) {
      refused.set(refused.get() + 1);
    }
    return !isUnrolled();
  }

  private boolean fold(Content seen, GraphEdit edit) {
    Graph before = seen.graph();
    Graph after = edit.apply(before);
    boolean sameNodes = List.copyOf(after.nodes()).equals(List.copyOf(before.nodes()));
    if (!sameNodes || !unfolded(after).equals(unfolded(before))) {
      return false;
    }
    Set<String> folded =
        after.blocks().stream().filter(Block::folded).map(Block::id).collect(Collectors.toSet());
    renew.accept(() -> change(now -> now.folding(folded)));
    return true;
  }

  private static List<Block> unfolded(Graph graph) {
    return graph.blocks().stream().map(block -> block.folded(false)).toList();
  }

  /// What is seen of a document.
  Content of(Content whole) {
    Content around = whole;
    Content at = whole;
    for (BodyPlace place : path()) {
      Inference inner = at.types().within(place).orElseThrow();
      around = at;
      at = new Content(inner.graph(), inner);
    }
    if (!isUnrolled()) {
      return at;
    }
    String id = path().getLast().node();
    draw(around, id);
    Graph drawn =
        loop.get()
            .flatMap(LoopSight::drawn)
            .map(Unrolled::graph)
            .orElseGet(() -> Graph.builder(id).build());
    return new Content(drawn, Inference.of(drawn, catalog));
  }

  private void draw(Content around, String id) {
    OptionalLong known = Loops.count(around.types(), id);
    Long last = ran.get(path());
    OptionalLong count = known.isEmpty() && last != null ? OptionalLong.of(last) : known;
    change(
        now ->
            now.counting(count)
                .showing(
                    count.isPresent()
                        ? drawing.draw(around, id, now.shown(count.getAsLong()), now.folded())
                        : Optional.empty()));
  }
}
