// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.op.Category;
import java.util.List;
import java.util.Locale;

/// The colours a block or a comment may have: those of op categories, by name as files keep them.
public final class BlockColours {
  /// In the order in which they are offered.
  public static final List<Category> PALETTE =
      List.of(
          Category.LINEAR,
          Category.DATA,
          Category.ACTIVATION,
          Category.NORMALIZE,
          Category.CONVOLUTION,
          Category.LOSS,
          Category.PARAMETERS,
          Category.MATH);

  private BlockColours() {}

  /// The name that stands in a file, such as `linear`.
  public static String name(Category category) {
    return category.name().toLowerCase(Locale.ROOT);
  }

  /// The colour of that name; of an empty or unknown one, the usual.
  public static Category of(String name, Category usual) {
    for (Category category : Category.values()) {
      if (name(category).equals(name)) {
        return category;
      }
    }
    return usual;
  }
}
