// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.Selection;
import dev.adjoint.edit.RenameNode;
import dev.adjoint.edit.SetAttribute;
import dev.adjoint.edit.UnsetAttribute;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Fix;
import dev.adjoint.inspector.InspectorActions;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.problems.ProblemActions;

/// Turns what people do in the inspector and the problems list into edits of the document.
final class PanelActions implements InspectorActions, ProblemActions {
  private final CanvasViewModel canvas;
  private final DocumentViewModel document;

  PanelActions(CanvasViewModel canvas) {
    this.canvas = canvas;
    this.document = canvas.document();
  }

  @Override
  public void setAttribute(String node, String attribute, AttributeValue value) {
    document.perform(new SetAttribute(node, attribute, value));
  }

  @Override
  public void unsetAttribute(String node, String attribute) {
    document.perform(new UnsetAttribute(node, attribute));
  }

  @Override
  public void rename(String from, String to) {
    document.perform(new RenameNode(from, to));
    document.select(Selection.ofNode(to));
  }

  @Override
  public void reveal(String node) {
    document.select(Selection.ofNode(node));
    canvas.reveal(node);
  }

  @Override
  public void reveal(Diagnostic problem) {
    problem.node().ifPresent(this::reveal);
  }

  @Override
  public void apply(Fix fix) {
    canvas.edits().mend(fix);
  }
}
