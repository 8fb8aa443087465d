// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

/// What a person wrote cannot be watched.
public final class WatchFault extends Exception {
  private static final long serialVersionUID = 1L;

  /// What is wrong with it.
  public enum Kind {
    /// Nothing was written.
    EMPTY,
    /// A bracket or bar has no other end, or the function is none.
    FORM,
    /// The graph has no such node, output or parameter.
    UNKNOWN,
    /// An index is no number, or not one for each axis.
    INDEX,
    /// An index lies outside.
    RANGE
  }

  private final Kind kind;
  private final String part;

  WatchFault(Kind kind, String part) {
    super(kind + ": " + part);
    this.kind = kind;
    this.part = part;
  }

  public Kind kind() {
    return kind;
  }

  /// The part of what was written that is at fault, or what it should have been.
  public String part() {
    return part;
  }
}
