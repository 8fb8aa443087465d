// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.palette;

import dev.adjoint.control.CategoryTile;
import dev.adjoint.control.Glyph;
import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import dev.adjoint.i18n.OpWords;
import dev.adjoint.op.OpDef;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Draws one row of the palette.
final class PaletteCell extends ListCell<PaletteRow> {
  private final Messages messages;
  private final Consumer<OpDef> mark;
  private final StackPane starPlace = new StackPane();
  private Optional<PaletteRow> shown = Optional.empty();

  /// @param mark makes an op a favourite, or none any more
  PaletteCell(Messages messages, Consumer<OpDef> mark) {
    this.messages = messages;
    this.mark = mark;
    getStyleClass().add("palette-cell");
    setText(null);
    // As wide as the palette: a long name is cut, the palette does not scroll aside.
    setPrefWidth(0);
    starPlace.getStyleClass().add("palette-star-place");
    hoverProperty().addListener((at, before, now) -> pointedAt(now));
  }

  @Override
  protected void updateItem(@Nullable PaletteRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      shown = Optional.empty();
      setTooltip(null);
      setGraphic(null);
    } else if (!shown.equals(Optional.of(row))) {
      // A row that is updated while pressed must stay: the drag belongs to what was pressed.
      shown = Optional.of(row);
      setTooltip(null);
      setGraphic(content(row));
    }
  }

  private HBox content(PaletteRow row) {
    return switch (row) {
      case PaletteRow.Heading heading -> heading(heading);
      case PaletteRow.Marked marked -> marked(marked);
      case PaletteRow.Entry entry -> entry(entry);
    };
  }

  private HBox heading(PaletteRow.Heading heading) {
    String key = heading.category().name().toLowerCase(Locale.ROOT);
    Glyph arrow = new Glyph(heading.folded() ? "ui/chevron-right" : "ui/chevron-down");
    Label count = Labels.of(Integer.toString(heading.count()), "mono", "caption");
    HBox line =
        new HBox(
            arrow,
            Labels.of(messages.bound("category." + key), "section-title", "secondary"),
            Labels.gap(),
            count);
    line.getStyleClass().add("palette-heading");
    return line;
  }

  private HBox marked(PaletteRow.Marked marked) {
    HBox line =
        new HBox(
            new Glyph("ui/star"),
            Labels.of(messages.bound("palette.favourites"), "section-title", "secondary"),
            Labels.gap(),
            Labels.of(Integer.toString(marked.count()), "mono", "caption"));
    line.getStyleClass().add("palette-heading");
    return line;
  }

  private HBox entry(PaletteRow.Entry entry) {
    String category = entry.op().category().name().toLowerCase(Locale.ROOT);
    Label name = Labels.of(entry.op().name());
    name.setMinWidth(0);
    HBox line =
        new HBox(
            new CategoryTile(entry.op().name(), category),
            name,
            Labels.gap(),
            Labels.of(entry.hint(), "mono", "palette-hint"),
            starPlace);
    line.getStyleClass().add("palette-entry");
    starPlace.getChildren().clear();
    starPlace.setVisible(entry.marked() || isHover());
    if (starPlace.isVisible()) {
      furnish(entry);
    }
    return line;
  }

  /// The star is seen while the pointer is on the row, and always on a marked one.
  private void pointedAt(boolean now) {
    if (shown.orElse(null) instanceof PaletteRow.Entry entry) {
      if (now && starPlace.getChildren().isEmpty()) {
        furnish(entry);
      }
      starPlace.setVisible(now || entry.marked());
    }
  }

  /// Makes what most rows never show: there are many rows, and they come all at once.
  private void furnish(PaletteRow.Entry entry) {
    starPlace.getChildren().setAll(star(entry));
    setTooltip(new Tooltip(new OpWords(messages).summary(entry.op())));
  }

  private IconButton star(PaletteRow.Entry entry) {
    String key = entry.marked() ? "palette.unmark" : "palette.mark";
    IconButton star = new IconButton("ui/star", messages.bound(key), () -> mark.accept(entry.op()));
    star.getStyleClass().addAll("small", "palette-star");
    star.setFocusTraversable(false);
    return star;
  }
}
