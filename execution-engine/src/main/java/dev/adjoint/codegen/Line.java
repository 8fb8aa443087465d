// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

/// One line of generated code.
///
/// @param text without a line break
/// @param node the node it computes, or whose gradient; empty where it belongs to none
public record Line(String text, String node) {
  static Line of(String text) {
    return new Line(text, "");
  }

  Line indented(String space) {
    return text.isEmpty() ? this : new Line(space + text, node);
  }
}
