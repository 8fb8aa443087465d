// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.notice;

import java.util.List;

/// Something to say that does not belong to a place in the graph.
///
/// @param error whether something failed
/// @param offers what can be done about it
public record Notice(String text, boolean error, List<Offer> offers) {
  /// A way out of what a notice says.
  ///
  /// @param key of the words on its button
  public record Offer(String key, Runnable action) {}

  /// Whether it waits for the person to answer it or to put it away.
  public boolean stays() {
    return error || !offers.isEmpty();
  }
}
