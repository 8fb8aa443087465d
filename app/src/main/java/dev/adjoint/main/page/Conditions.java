// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.document.DocumentEdits;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.LoopSight;
import dev.adjoint.document.OutputEdits;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// What orders about a document wait for: that something is selected that they can be given to.
public record Conditions(DocumentViewModel document, DocumentEdits edits) {

  /// Whether any node is selected.
  public ObservableValue<Boolean> hasNodes() {
    return document.selectionProperty().map(now -> !now.nodes().isEmpty());
  }

  /// Whether a layer is selected that can be opened.
  public ObservableValue<Boolean> canOpenSelection() {
    return document.selectionProperty().map(now -> edits.layers().canOpenSelection());
  }

  /// Whether a node is selected that holds bodies.
  public ObservableValue<Boolean> holdsBody() {
    return document.selectionProperty().map(now -> edits.bodies().canOpenSelection());
  }

  /// Whether the canvas shows a body.
  public ObservableValue<Boolean> isInBody() {
    return document.pathProperty().map(path -> !path.isEmpty());
  }

  /// Whether a loop is selected or looked into that can be drawn out.
  public ObservableValue<Boolean> canUnroll() {
    return Bindings.createObjectBinding(
        () -> edits.bodies().canUnroll(), document.contentProperty(), document.selectionProperty());
  }

  /// Whether iterations are left out of the view that could be shown.
  public ObservableValue<Boolean> hasMoreIterations() {
    return document.sight().loopProperty().map(loop -> loop.filter(LoopSight::hasMore).isPresent());
  }

  /// Whether the selected node's output can be marked, or no longer be.
  public ObservableValue<Boolean> hasOutput(boolean marked) {
    return outputs(now -> now.selected().filter(ref -> now.isOutput(ref) == marked).isPresent());
  }

  /// Whether the selected node's output can be moved among the others.
  public ObservableValue<Boolean> canMoveOutput(int by) {
    return outputs(now -> now.canMoveSelected(by));
  }

  private ObservableValue<Boolean> outputs(Predicate<OutputEdits> holds) {
    return Bindings.createObjectBinding(
        () -> holds.test(edits.outputs()),
        document.selectionProperty(),
        document.contentProperty());
  }
}
