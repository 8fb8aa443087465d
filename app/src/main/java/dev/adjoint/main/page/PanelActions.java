// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.Selection;
import dev.adjoint.edit.Compound;
import dev.adjoint.edit.EditLabel;
import dev.adjoint.edit.GraphEdit;
import dev.adjoint.edit.RenameNode;
import dev.adjoint.edit.SetAttribute;
import dev.adjoint.edit.UnsetAttribute;
import dev.adjoint.graph.Fix;
import dev.adjoint.inspector.AttributeEdit;
import dev.adjoint.inspector.InspectorActions;
import java.util.List;

/// Turns what people do in the inspector into edits of the graph that is looked at.
final class PanelActions implements InspectorActions {
  private final CanvasViewModel canvas;
  private final DocumentViewModel document;

  PanelActions(CanvasViewModel canvas) {
    this.canvas = canvas;
    this.document = canvas.document();
  }

  @Override
  public void edit(List<AttributeEdit> edits) {
    List<GraphEdit> all = edits.stream().map(PanelActions::edit).toList();
    if (all.size() == 1) {
      document.perform(all.getFirst());
    } else {
      String attribute = edits.getFirst().attribute();
      EditLabel label =
          EditLabel.of("edit.set-attribute-of-many", "Set {0} of {1} nodes", attribute, all.size());
      document.perform(new Compound(label, all));
    }
  }

  private static GraphEdit edit(AttributeEdit edit) {
    return edit.value()
        .<GraphEdit>map(value -> new SetAttribute(edit.node(), edit.attribute(), value))
        .orElseGet(() -> new UnsetAttribute(edit.node(), edit.attribute()));
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
  public void apply(Fix fix) {
    canvas.edits().mend(fix);
  }
}
