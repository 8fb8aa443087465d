// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.sourcecode;

import dev.adjoint.codegen.Dialect;
import dev.adjoint.i18n.Messages;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// NumPy, PyTorch and Keras side by side.
public final class SourceView extends HBox {

  /// @param clipboard takes what is copied
  public SourceView(SourceViewModel model, Messages messages, Consumer<String> clipboard) {
    setId("source-code");
    getStyleClass().add("source-code");
    for (Dialect dialect : Dialect.values()) {
      SourceColumn column = new SourceColumn(model, dialect, messages, clipboard);
      HBox.setHgrow(column, Priority.ALWAYS);
      column.setPrefWidth(100);
      getChildren().add(column);
    }
    sceneProperty().subscribe(scene -> model.setLooking(scene != null));
  }
}
