// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

/// Which part of a text stands at the given x.
public enum Align {
  START(0),
  CENTRE(0.5),
  END(1);

  private final double share;

  Align(double share) {
    this.share = share;
  }

  /// The x at which a text of this width starts.
  public double startX(double x, double width) {
    return x - share * width;
  }
}
