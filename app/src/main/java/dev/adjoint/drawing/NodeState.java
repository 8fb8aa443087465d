// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

/// How a node stands out: selected, the current step, at fault, out of question, or stopped at.
///
/// @param backward whether the current step belongs to the backward pass
/// @param stale how much of what it shows is from before an edit
public record NodeState(
    boolean selected,
    boolean current,
    boolean backward,
    boolean error,
    boolean dimmed,
    Staleness stale,
    Breakmark breakmark) {
  public static final NodeState PLAIN =
      new NodeState(false, false, false, false, false, Staleness.NONE, Breakmark.NONE);

  public NodeState withSelected(boolean value) {
    return value == selected
        ? this
        : new NodeState(value, current, backward, error, dimmed, stale, breakmark);
  }

  public NodeState withDimmed(boolean value) {
    return value == dimmed
        ? this
        : new NodeState(selected, current, backward, error, value, stale, breakmark);
  }

  public NodeState withError(boolean value) {
    return value == error
        ? this
        : new NodeState(selected, current, backward, value, dimmed, stale, breakmark);
  }

  public NodeState withCurrent(boolean value, boolean inBackward) {
    return value == current && inBackward == backward
        ? this
        : new NodeState(selected, value, inBackward, error, dimmed, stale, breakmark);
  }

  public NodeState withBreakmark(Breakmark value) {
    return value.equals(breakmark)
        ? this
        : new NodeState(selected, current, backward, error, dimmed, stale, value);
  }

  public NodeState withStale(Staleness value) {
    return value == stale
        ? this
        : new NodeState(selected, current, backward, error, dimmed, value, breakmark);
  }
}
