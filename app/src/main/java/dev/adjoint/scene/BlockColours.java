// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.op.Category;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

  /// The colour of that name; none of an empty or unknown one.
  public static Optional<Category> of(String name) {
    return List.of(Category.values()).stream()
        .filter(category -> name(category).equals(name))
        .findFirst();
  }
}
