// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Theme;
import java.util.function.BiConsumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A canvas alone on a stage, over an empty document.
record StagedCanvas(DocumentViewModel document, CanvasViewModel model, CanvasView view) {

  /// JavaFX thread.
  ///
  /// @param attach puts to the canvas what a test needs beside it
  static StagedCanvas open(Stage stage, BiConsumer<CanvasView, CanvasViewModel> attach) {
    Fonts.register();
    FxTextMetrics metrics = new FxTextMetrics();
    DocumentViewModel document =
        new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
    CanvasViewModel model = new CanvasViewModel(document, metrics);
    CanvasView view =
        new CanvasView(
            model,
            new SimpleObjectProperty<>(Palette.LIGHT),
            metrics,
            new Messages(Language.ENGLISH));
    attach.accept(view, model);
    Scene scene = new Scene(view, 900, 600);
    scene.getStylesheets().addAll(Theme.colourSheet(), Theme.sharedSheet(Theme.MIN_ZOOM));
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    model.setViewport(Viewport.IDENTITY);
    return new StagedCanvas(document, model, view);
  }
}
