// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.check;

/// What the check says of one input of one node.
///
/// @param input name of the port, or of a parameter that the node owns
/// @param error largest difference, relative to the largest gradient of this input; NaN when
///   skipped
/// @param compared elements compared
/// @param elements elements there are
/// @param detail where and what differs, or why it was skipped; empty when all is well
public record Finding(
    String node,
    String op,
    String input,
    Verdict verdict,
    double error,
    int compared,
    long elements,
    String detail) {

  /// What came of the comparison.
  public enum Verdict {
    OK,
    FAIL,
    /// There was nothing to compare, for the reason in `detail`.
    SKIPPED
  }

  static Finding skipped(String node, String op, String input, String why) {
    return new Finding(node, op, input, Verdict.SKIPPED, Double.NaN, 0, 0, why);
  }

  public boolean failed() {
    return verdict == Verdict.FAIL;
  }
}
