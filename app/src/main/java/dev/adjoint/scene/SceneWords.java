// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import java.util.Map;

/// The few words that the canvas writes itself; numbers take the place of `{0}`.
///
/// @param nodes name of the line that counts the nodes of a folded block
/// @param params name of the line that counts its trainable numbers
/// @param note that count in the title row of an open block
/// @param stale what is said above a node whose numbers are from before an edit
/// @param fold the order at the right of that row
/// @param bodies names of the bodies that nodes hold, by attribute
/// @param inBody the count of the nodes in one
public record SceneWords(
    String nodes,
    String params,
    String note,
    String stale,
    String fold,
    Map<String, String> bodies,
    String inBody) {
  public static final SceneWords ENGLISH =
      new SceneWords(
          "nodes",
          "params",
          "{0} params",
          "stale",
          "Fold",
          Map.of("then_branch", "then", "else_branch", "else"),
          "{0} nodes");
}
