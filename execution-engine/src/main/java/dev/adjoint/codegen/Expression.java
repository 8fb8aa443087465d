// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

/// A piece of Python text and how strongly its outermost operator binds.
///
/// @param binding one of the constants here; operands that bind less are put in parentheses
/// @param parts how many results the text gives
record Expression(String text, int binding, int parts) {
  static final int COMPARISON = 5;
  static final int SUM = 10;
  static final int PRODUCT = 11;
  static final int SIGN = 12;
  static final int POWER = 13;
  static final int ATOM = 15;

  Expression(String text, int binding) {
    this(text, binding, 1);
  }

  /// Several results, separated by commas or given by one call.
  static Expression several(String text, int parts) {
    return new Expression(text, ATOM, parts);
  }

  static Expression atom(String text) {
    return new Expression(text, ATOM);
  }

  /// The text as an operand of an operator that binds by `strength`.
  String in(int strength) {
    return binding >= strength ? text : "(" + text + ")";
  }
}
