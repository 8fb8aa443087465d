// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import java.util.ArrayList;
import java.util.List;

/// Lines being put together.
final class Text {
  private final List<Line> lines = new ArrayList<>();

  /// Text of one or more lines that belong to no node.
  Text add(String text) {
    text.lines().forEach(line -> lines.add(Line.of(line)));
    return this;
  }

  Text blank() {
    lines.add(Line.of(""));
    return this;
  }

  Text add(String indent, List<Line> more) {
    more.forEach(line -> lines.add(line.indented(indent)));
    return this;
  }

  Text addTexts(String indent, List<String> more) {
    more.forEach(line -> lines.add(Line.of(line).indented(indent)));
    return this;
  }

  /// The functions that the code calls, and its constants.
  Text functions(Script script, Body body) {
    script.functions().forEach(function -> blank().add(function.text()).blank());
    if (!body.constants().isEmpty()) {
      blank().add("", body.constants()).blank();
    }
    return this;
  }

  List<Line> lines() {
    return lines;
  }
}
