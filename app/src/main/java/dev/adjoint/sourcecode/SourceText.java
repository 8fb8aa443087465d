// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.sourcecode;

import dev.adjoint.codegen.Line;
import java.util.List;
import java.util.stream.Collectors;

/// The graph in one dialect, or why it cannot be said in it.
///
/// @param lines empty where there is a fault
/// @param fault one line for people, empty where there are lines
/// @param broken whether it is the graph that is at fault, in whatever dialect it is said
public record SourceText(List<Line> lines, String fault, boolean broken) {
  static final SourceText NONE = of(List.of());

  public SourceText {
    lines = List.copyOf(lines);
  }

  static SourceText of(List<Line> lines) {
    return new SourceText(lines, "", false);
  }

  /// The whole file.
  public String whole() {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n", "", "\n"));
  }
}
