// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

/// How much of a node is drawn at a zoom: what could not be read is left out.
public enum Detail {
  /// Header colour only.
  BLOCKS,
  /// Without port labels, chips and value lines.
  TITLES,
  /// Without value lines.
  LABELS,
  FULL;

  public static Detail at(double zoom) {
    if (zoom < 0.3) {
      return BLOCKS;
    }
    if (zoom < 0.6) {
      return TITLES;
    }
    return zoom < 0.7 ? LABELS : FULL;
  }

  public boolean atLeast(Detail other) {
    return compareTo(other) >= 0;
  }
}
