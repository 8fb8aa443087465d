// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.rule;

/// A piece of a chain-rule formula.
///
/// @param text without the raised T
/// @param port the port or parameter it stands for; empty for plain text
public record ChainTerm(Kind kind, String text, boolean transposed, String port) {

  /// What the piece stands for; decides its colour.
  public enum Kind {
    GRADIENT,
    VALUE,
    PLAIN
  }

  static ChainTerm plain(String text) {
    return new ChainTerm(Kind.PLAIN, text, false, "");
  }

  ChainTerm withText(String other) {
    return new ChainTerm(kind, other, transposed, port);
  }
}
