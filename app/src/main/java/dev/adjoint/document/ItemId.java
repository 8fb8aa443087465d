// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Ids of what can be moved on the canvas: a node goes by its own id, a comment by one that no node
/// can have, for node ids never hold a colon.
public final class ItemId {
  private static final String COMMENT = "comment:";

  private ItemId() {}

  public static String ofComment(String comment) {
    return COMMENT + comment;
  }

  /// The id of the comment, or empty when the item is a node.
  public static Optional<String> comment(String item) {
    return item.startsWith(COMMENT)
        ? Optional.of(item.substring(COMMENT.length()))
        : Optional.empty();
  }

  /// Those of the places that are of comments, by the ids of these.
  public static <T> Map<String, T> comments(Map<String, T> places) {
    Map<String, T> found = new HashMap<>();
    places.forEach((item, place) -> comment(item).ifPresent(id -> found.put(id, place)));
    return found;
  }

  /// Those of the places that are of nodes.
  public static <T> Map<String, T> nodes(Map<String, T> places) {
    Map<String, T> found = new HashMap<>(places);
    found.keySet().removeIf(item -> comment(item).isPresent());
    return found;
  }
}
