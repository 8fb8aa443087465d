// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.sourcecode;

import dev.adjoint.codegen.Line;
import java.util.List;
import java.util.stream.Collectors;

/// The graph in one dialect, or why it cannot be said in it.
///
/// @param lines empty where there is a fault
/// @param fault one line for people, empty where there are lines
public record SourceText(List<Line> lines, String fault) {
  static final SourceText NONE = new SourceText(List.of(), "");

  public SourceText {
    lines = List.copyOf(lines);
  }

  /// The whole file.
  public String whole() {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n", "", "\n"));
  }
}
