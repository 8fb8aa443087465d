// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.canvas.ConnectionPane;
import dev.adjoint.inspector.InspectorView;
import javafx.scene.layout.StackPane;

/// What stands on the right of the canvas: the node that is selected or, while a wire is being
/// drawn, what the wire would do.
final class InspectorSide extends StackPane {
  private final InspectorView inspector;

  InspectorSide(InspectorView inspector, ConnectionPane connection) {
    super(inspector, connection);
    this.inspector = inspector;
  }

  /// Makes at once what else would come in stages.
  void complete() {
    inspector.complete();
  }
}
