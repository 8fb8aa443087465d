// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.edit.Compound;
import dev.adjoint.edit.EditBody;
import dev.adjoint.edit.EditLabel;
import dev.adjoint.edit.GraphEdit;
import dev.adjoint.edit.History;
import dev.adjoint.edit.ReplaceGraph;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The truth of one open document. For one thread, the window's.
///
/// A person looks at the graph itself or, deeper and deeper, at the bodies that its nodes hold:
/// [#contentProperty] is what is looked at, [#wholeProperty] all of the document, [#pathProperty]
/// the way from one to the other. Graph and types change together; path, selection and viewport are
/// no part of the history. What people can do to a graph is in [DocumentEdits].
public final class DocumentViewModel {
  private final OpCatalog catalog;
  private final DocumentStore store;
  private final UnaryOperator<Graph> placing;
  private final ReadOnlyObjectWrapper<Content> whole;
  private final ReadOnlyObjectWrapper<Content> content;
  private final Sight sight;
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
  private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(Viewport.IDENTITY);
  private final ReadOnlyLongWrapper opened = new ReadOnlyLongWrapper();
  private final Past past = new Past();
  private final LateTypes types = new LateTypes(this::complete);
  private boolean closed;

  /// @param placing gives positions to nodes that have none, when a file is opened
  public DocumentViewModel(OpCatalog catalog, DocumentStore store, UnaryOperator<Graph> placing) {
    this.catalog = catalog;
    this.sight = new Sight(catalog, this::turn, this::renew);
    this.store = store;
    this.placing = placing;
    Content empty = new Content(Graph.EMPTY, Inference.of(Graph.EMPTY, catalog));
    this.whole = new ReadOnlyObjectWrapper<>(empty);
    this.content = new ReadOnlyObjectWrapper<>(empty);
  }

  public OpCatalog catalog() {
    return catalog;
  }

  public DocumentStore store() {
    return store;
  }

  /// The graph that the file holds; changes before [#contentProperty].
  public ReadOnlyObjectProperty<Content> wholeProperty() {
    return whole.getReadOnlyProperty();
  }

  public Content whole() {
    return whole.get();
  }

  /// The way to the body that is looked at; empty for the graph itself. Changes before
  /// [#contentProperty].
  public ReadOnlyObjectProperty<List<BodyPlace>> pathProperty() {
    return sight.pathProperty();
  }

  public List<BodyPlace> path() {
    return sight.path();
  }

  /// How one looks: at a graph as it is, or at a loop drawn out.
  public Sight sight() {
    return sight;
  }

  /// Whether what is looked at can be edited: a loop drawn out cannot, its body can.
  public boolean isEditable() {
    return !sight.isUnrolled();
  }

  /// Looks at the body at the end of this way, or as far along it as there is one. A loop that is
  /// drawn out stays so.
  public void lookAt(List<BodyPlace> other) {
    List<BodyPlace> kept = BodyPlace.kept(whole().graph(), other);
    if (!kept.equals(path())) {
      turn(() -> sight.look(kept));
    }
  }

  private void turn(Runnable look) {
    selection.set(Selection.NONE);
    renew(look);
  }

  private void renew(Runnable look) {
    look.run();
    content.set(sight.of(whole()));
    select(selection());
  }

  /// The graph that is looked at: the whole one, or a body in it.
  public ReadOnlyObjectProperty<Content> contentProperty() {
    return content.getReadOnlyProperty();
  }

  public Content content() {
    return content.get();
  }

  public Graph graph() {
    return content.get().graph();
  }

  public Inference types() {
    return content.get().types();
  }

  public List<Diagnostic> diagnostics() {
    return content.get().diagnostics();
  }

  public ObjectProperty<Selection> selectionProperty() {
    return selection;
  }

  public Selection selection() {
    return selection.get();
  }

  public void select(Selection other) {
    selection.set(other.within(graph()));
  }

  public ObjectProperty<Viewport> viewportProperty() {
    return viewport;
  }

  public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /// How many graphs this document has shown; goes up after another one was opened or begun.
  public ReadOnlyLongProperty openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /// What was done, and can be taken back by [#undo] and [#goTo].
  public Past past() {
    return past;
  }

  /// Makes one edit of the graph that is looked at, a step of the history of its own.
  public void perform(GraphEdit edit) {
    if (sight.allows(content(), edit)) {
      performWhole(EditBody.lifted(path(), edit));
    }
  }

  /// Makes one edit of the whole graph, wherever one looks.
  public void performWhole(GraphEdit edit) {
    adopt(past.history().closed().apply(edit).closed(), false);
  }

  /// Makes one edit of a run, as while typing: successive ones become one step if they can.
  public void performRunning(GraphEdit edit) {
    if (sight.allows(content(), edit)) {
      adopt(past.history().apply(EditBody.lifted(path(), edit)), false);
    }
  }

  /// Takes the last edit back, and looks at the body where that is to be seen.
  public void undo() {
    adopt(past.history().undo(), true);
  }

  public void redo() {
    adopt(past.history().redo(), true);
  }

  public void goTo(int depth) {
    adopt(past.history().goTo(depth), true);
  }

  /// Ends the document: what is ordered from now on, such as a layout that took its time, changes
  /// nothing.
  public void close() {
    closed = true;
  }

  /// @param follows whether one is led to what changed when it is not in sight
  private void adopt(History next, boolean follows) {
    if (closed) {
      return;
    }
    past.take(next);
    Graph before = whole().graph();
    if (next.graph() != before) {
      Optional<EditedPlace> edited =
          follows ? EditedPlace.elsewhere(before, next.graph(), path()) : Optional.empty();
      whole.set(new Content(next.graph(), types.update(whole().types(), next.graph())));
      List<BodyPlace> to = edited.map(EditedPlace::path).orElse(path());
      List<BodyPlace> kept = BodyPlace.kept(next.graph(), to);
      if (!kept.equals(path())) {
        selection.set(Selection.NONE);
        sight.look(kept);
      }
      content.set(sight.of(whole()));
      select(edited.map(place -> Selection.ofNodes(place.nodes())).orElse(selection()));
    }
    past.tell();
  }

  /// Has what takes long of the types of large graphs found elsewhere from now on, by a clock of
  /// nanoseconds that never goes back.
  public void setBeside(Beside beside, LongSupplier nanos) {
    types.setBeside(beside, nanos);
  }

  private void complete(Inference begun, Inference all) {
    if (!closed && whole().types() == begun) {
      renew(() -> whole.set(new Content(all.graph(), all)));
    }
  }

  /// Shows a graph that is in no file: a new one, or one made elsewhere.
  public void show(Graph graph) {
    restart(History.of(placing.apply(graph)), Optional.empty());
  }

  /// What a file holds, ready to be shown. Any thread.
  ///
  /// @throws IOException with a line for people
  public Content read(Path path) throws IOException {
    Graph graph = placing.apply(store.read(path));
    return new Content(graph, Inference.of(graph, catalog));
  }

  /// Shows work that was never saved: undo leads back to what the file holds.
  ///
  /// @param saved what the file holds; empty for a graph without file
  public void restore(Graph saved, Graph unsaved, Optional<Path> path) {
    restart(History.of(placing.apply(saved)), path);
    EditLabel label = EditLabel.of("edit.restore", "Restore unsaved work");
    perform(new Compound(label, List.of(new ReplaceGraph(unsaved))));
    opened.set(opened.get() + 1);
  }

  /// Shows what was read from a file and prepared elsewhere, on whatever thread.
  public void show(Content prepared, Path path) {
    leaveAll(Optional.of(path));
    whole.set(prepared);
    content.set(prepared);
    adopt(History.of(prepared.graph()), false);
    opened.set(opened.get() + 1);
  }

  private void restart(History fresh, Optional<Path> path) {
    leaveAll(path);
    adopt(fresh, false);
    opened.set(opened.get() + 1);
  }

  private void leaveAll(Optional<Path> to) {
    selection.set(Selection.NONE);
    sight.look(List.of());
    sight.forget();
    content.set(whole());
    file.set(to);
  }

  /// What is to be saved, as it is now.
  public Draft draft() {
    return new Draft(past.history(), opened.get());
  }

  /// A draft of what is open is in that file, which is the document's from now on. What was done
  /// since is still to be saved.
  public void saved(Draft written, Path path) {
    file.set(Optional.of(path));
    adopt(past.history().markSaved(written.history()), false);
  }
}
