// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.help;

/// A run of text of one kind.
///
/// @param target what a link leads to; empty for everything else
public record Span(Kind kind, String text, String target) {

  /// How it is set.
  public enum Kind {
    TEXT,
    CODE,
    STRONG,
    LINK
  }

  static Span of(Kind kind, String text) {
    return new Span(kind, text, "");
  }
}
