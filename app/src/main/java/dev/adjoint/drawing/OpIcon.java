// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.icons.Icons;
import dev.adjoint.op.Category;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The glyphs of ops as outlines, each read once. Not thread-safe: one for each scene builder.
public final class OpIcon {
  private final Map<String, Outline> byName = new HashMap<>();

  public Outline of(String op, Category category) {
    String name = Icons.glyph(op, category.name().toLowerCase(Locale.ROOT));
    return byName.computeIfAbsent(name, n -> OutlineReader.read(Icons.svgPath(n)));
  }
}
