// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A graph with everything that led to it and everything undone since, without limit. Immutable:
/// each change gives the next history. Remembers which state was saved.
public final class History {

  /// One edit that was made, on top of those before it; `inverse` leads back below.
  private record Step(GraphEdit edit, GraphEdit inverse, @Nullable Step below, int depth) {}

  /// One edit that was undone, on top of those undone before it.
  private record Undone(Step step, @Nullable Undone below) {}

  private final Graph graph;
  private final @Nullable Step past;
  private final @Nullable Undone future;
  private final @Nullable Step saved;
  private final boolean everSaved;
  private final boolean open;

  private History(
      Graph graph,
      @Nullable Step past,
      @Nullable Undone future,
      @Nullable Step saved,
      boolean everSaved,
      boolean open) {
    this.graph = graph;
    this.past = past;
    this.future = future;
    this.saved = saved;
    this.everSaved = everSaved;
    this.open = open;
  }

  /// A graph just opened or new: nothing to undo, nothing to save.
  public static History of(Graph graph) {
    return new History(graph, null, null, null, true, false);
  }

  /// A graph that no file holds yet, as after recovery or import: nothing to undo, but to be saved.
  public static History unsaved(Graph graph) {
    return new History(graph, null, null, null, false, false);
  }

  public Graph graph() {
    return graph;
  }

  /// Makes an edit; what was undone before is forgotten. An edit that changes nothing leaves all as
  /// it is. Edits that a person would call one (a drag, typing) become one step, unless [#closed]
  /// or a save came between.
  public History apply(GraphEdit edit) {
    Graph changed = edit.apply(graph);
    if (changed == graph || changed.equals(graph)) {
      return this;
    }
    Step last = past;
    if (open && last != null) {
      Optional<GraphEdit> merged = last.edit.mergedWith(edit);
      if (merged.isPresent()) {
        Graph before = last.inverse.apply(graph);
        return pushed(before, merged.get(), changed, last.below);
      }
    }
    return pushed(graph, edit, changed, past);
  }

  private History pushed(Graph before, GraphEdit edit, Graph after, @Nullable Step below) {
    GraphEdit inverse = Patch.between(after, before, edit.label());
    int depth = below == null ? 1 : below.depth + 1;
    Step step = new Step(edit, inverse, below, depth);
    return new History(after, step, null, saved, everSaved, true);
  }

  public boolean canUndo() {
    return past != null;
  }

  public boolean canRedo() {
    return future != null;
  }

  /// Takes the last edit back; the same history when there is none.
  public History undo() {
    if (past == null) {
      return this;
    }
    Undone undone = new Undone(past, future);
    return new History(past.inverse.apply(graph), past.below, undone, saved, everSaved, false);
  }

  /// Makes the last undone edit again; the same history when there is none.
  public History redo() {
    if (future == null) {
      return this;
    }
    Step step = future.step;
    return new History(step.edit.apply(graph), step, future.below, saved, everSaved, false);
  }

  /// Undoes or redoes until `depth` edits are made, or as near as there are.
  public History goTo(int depth) {
    History at = this;
    while (at.depth() > depth && at.canUndo()) {
      at = at.undo();
    }
    while (at.depth() < depth && at.canRedo()) {
      at = at.redo();
    }
    return at;
  }

  /// Number of edits that led here.
  public int depth() {
    return past == null ? 0 : past.depth;
  }

  /// The end of a gesture: the next edit is a step of its own.
  public History closed() {
    return open ? new History(graph, past, future, saved, everSaved, false) : this;
  }

  /// Marks a state as the one in the file.
  ///
  /// @param written this one, or one that led here while it was being written
  public History markSaved(History written) {
    return new History(graph, past, future, written.past, true, false);
  }

  /// True when the file holds another state than this.
  public boolean isDirty() {
    return !everSaved || past != saved;
  }

  public Optional<EditLabel> undoLabel() {
    return Optional.ofNullable(past).map(step -> step.edit.label());
  }

  public Optional<EditLabel> redoLabel() {
    return Optional.ofNullable(future).map(undone -> undone.step.edit.label());
  }

  /// What was done, oldest first, then what was undone and can be done again, next first: the
  /// visible history, in which [#depth] says where we are.
  public List<EditLabel> labels() {
    List<EditLabel> labels = new ArrayList<>();
    for (Step step = past; step != null; step = step.below) {
      labels.add(step.edit.label());
    }
    labels = new ArrayList<>(labels.reversed());
    for (Undone undone = future; undone != null; undone = undone.below) {
      labels.add(undone.step.edit.label());
    }
    return labels;
  }
}
