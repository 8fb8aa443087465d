// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

/// A piece of a chain-rule formula.
///
/// @param text without the raised T
public record ChainTerm(Kind kind, String text, boolean transposed) {

  /// What the piece stands for; decides its colour.
  public enum Kind {
    GRADIENT,
    VALUE,
    PLAIN
  }

  static ChainTerm plain(String text) {
    return new ChainTerm(Kind.PLAIN, text, false);
  }
}
