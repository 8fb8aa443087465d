// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.control.Glyph;
import dev.adjoint.i18n.Messages;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/// Watching, copy and export of the tensor that is looked at.
final class TensorMenu extends MenuButton {
  private final Messages messages;
  private final Clipping clipping;
  private final MenuItem watch;
  private final MenuItem copyPicture;
  private final MenuItem savePicture;
  private Optional<Shown> shown = Optional.empty();

  /// @param watch keeps a number of the tensor of that name in sight
  TensorMenu(Clipping clipping, Messages messages, Consumer<String> watch) {
    this.messages = messages;
    this.clipping = clipping;
    getStyleClass().addAll("icon-button", "small", "tensor-menu");
    setGraphic(new Glyph("ui/more"));
    accessibleTextProperty().bind(messages.bound("tensor.menu"));
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(messages.bound("tensor.menu"));
    setTooltip(tooltip);
    this.watch = item("watch.tensor", now -> watch.accept(now.named().name()));
    copyPicture = item("tensor.copy-picture", clipping::copyPicture);
    savePicture = item("tensor.save-png", now -> clipping.save(now, TensorExport.Format.PNG));
    getItems()
        .setAll(
            this.watch,
            new SeparatorMenuItem(),
            item("tensor.copy-table", this::copyTable),
            copyPicture,
            new SeparatorMenuItem(),
            item("tensor.save-npy", now -> clipping.save(now, TensorExport.Format.NPY)),
            item("tensor.save-csv", now -> clipping.save(now, TensorExport.Format.CSV)),
            savePicture);
  }

  private void copyTable(Shown now) {
    clipping.copy(now.slice(), CellText.all(now.slice()));
  }

  private MenuItem item(String key, Consumer<Shown> action) {
    MenuItem item = new MenuItem();
    item.textProperty().bind(messages.bound(key));
    item.setOnAction(event -> shown.ifPresent(action));
    return item;
  }

  void show(Shown now) {
    shown = Optional.of(now);
    watch.setDisable(now.named().isPart());
    copyPicture.setDisable(!CellPicture.isPossible(now));
    savePicture.setDisable(!CellPicture.isPossible(now));
  }
}
