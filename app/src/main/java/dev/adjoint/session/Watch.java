// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

/// A line of the watch list as a person made it.
///
/// @param id stays the same whatever else changes
/// @param onNode whether its number stands in its node on the canvas, too
public record Watch(long id, WatchExpression expression, boolean onNode) {

  Watch of(WatchExpression other) {
    return new Watch(id, other, onNode);
  }

  Watch shownOnNode(boolean shown) {
    return new Watch(id, expression, shown);
  }
}
