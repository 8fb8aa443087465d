// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

/// Whether two ports fit together.
///
/// @param problem what is wrong, empty when they fit
/// @param detail both shapes, such as `expected 784, actual 128`
/// @param possible false when the connection can not even be drawn, as on a cycle
public record Verdict(String problem, String detail, boolean possible) {
  public static final Verdict FITS = new Verdict("", "", true);

  public boolean fits() {
    return problem.isEmpty();
  }
}
