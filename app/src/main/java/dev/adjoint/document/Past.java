// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.edit.EditLabel;
import dev.adjoint.edit.History;
import dev.adjoint.graph.Graph;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What was done to a document and can be taken back, to look at: [DocumentViewModel] goes to and
/// fro in it. Its properties change after those of the document.
public final class Past {
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private History history = History.of(Graph.EMPTY);

  Past() {}

  History history() {
    return history;
  }

  /// From now on that is what was done; says so in [#tell].
  void take(History next) {
    history = next;
  }

  void tell() {
    dirty.set(history.isDirty());
    canUndo.set(history.canUndo());
    canRedo.set(history.canRedo());
  }

  /// Whether the file holds another graph than the window.
  public ReadOnlyBooleanProperty dirtyProperty() {
    return dirty.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  public Optional<EditLabel> undoLabel() {
    return history.undoLabel();
  }

  public Optional<EditLabel> redoLabel() {
    return history.redoLabel();
  }

  /// Everything that was done, oldest first, then what can be redone.
  public List<EditLabel> labels() {
    return history.labels();
  }

  /// How many of [#labels] are done.
  public int depth() {
    return history.depth();
  }
}
