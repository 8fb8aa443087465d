// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import dev.adjoint.icons.Icons;
import javafx.scene.layout.StackPane;

/// The coloured square with an op's glyph.
public final class CategoryTile extends StackPane {
  private String category;

  /// @param category the category's name in lower case, which is also its style class
  public CategoryTile(String op, String category) {
    this.category = category;
    getStyleClass().addAll("tile", category);
    getChildren().add(new Glyph(Icons.glyph(op, category)));
  }

  public CategoryTile large() {
    getStyleClass().add("large");
    return this;
  }

  public void show(String op, String newCategory) {
    if (!newCategory.equals(category)) {
      getStyleClass().remove(category);
      getStyleClass().add(newCategory);
      category = newCategory;
    }
    ((Glyph) getChildren().getFirst()).show(Icons.glyph(op, newCategory));
  }
}
