// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.Optional;

/// The rules for what a node may be called: refs (`node:1`), owned parameters (`node/kernel`) and
/// file names are made of ids, so the signs that these use are taken.
public final class NodeId {

  public static final int MAX_LENGTH = 1000;

  private NodeId() {}

  /// What is wrong with `id` as a node id, or empty.
  public static Optional<String> fault(String id) {
    if (id.isBlank()) {
      return Optional.of("an empty id");
    }
    if (id.length() > MAX_LENGTH) {
      return Optional.of("an id of " + id.length() + " characters; at most " + MAX_LENGTH);
    }
    if (holdsTaken(id)) {
      return Optional.of("an id with a colon, slash or quote");
    }
    return holdsControl(id) ? Optional.of("a control character in a name") : Optional.empty();
  }

  // Loops, for a file of a hundred thousand nodes asks a million times.
  private static boolean holdsTaken(String id) {
    return id.indexOf(':') >= 0
        || id.indexOf('/') >= 0
        || id.indexOf('"') >= 0
        || id.indexOf('\'') >= 0;
  }

  /// Whether there is a control character in a text. All of them are single chars.
  public static boolean holdsControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
