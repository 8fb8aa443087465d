// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.icons;

import java.util.NavigableMap;
import java.util.NavigableSet;

/// The icons by name. Names are `ui/save`, `category/linear`, `op/Relu`: the folder and the file.
///
/// Every path is made to be stroked, never filled: 16 × 16 grid, width 1.5, round caps and joins.
/// Immutable and safe from any thread.
public final class Icons {
  /// Side of the square all paths are drawn on, in grid units.
  public static final double GRID = 16;

  /// Stroke width at which the family was drawn, in grid units.
  public static final double STROKE = 1.5;

  private Icons() {}

  /// Read on first use, so that a headless command never pays for it.
  private static final class Loaded {
    private static final NavigableMap<String, String> PATHS = IconSheet.read();
  }

  /// All names, sorted.
  public static NavigableSet<String> names() {
    return Loaded.PATHS.navigableKeySet();
  }

  public static boolean has(String name) {
    return Loaded.PATHS.containsKey(name);
  }

  /// SVG path data of an icon, as one `d` string.
  ///
  /// @throws IllegalArgumentException for a name that is not in the family: a programming error
  public static String svgPath(String name) {
    String path = Loaded.PATHS.get(name);
    if (path == null) {
      throw new IllegalArgumentException("no icon called '" + name + "'");
    }
    return path;
  }

  /// The name of the glyph on an op's tile: its own where it has one, else its category's, else the
  /// plain block that stands for ops this version does not know.
  public static String glyph(String op, String category) {
    if (has("op/" + op)) {
      return "op/" + op;
    }
    return has("category/" + category) ? "category/" + category : "ui/block";
  }
}
