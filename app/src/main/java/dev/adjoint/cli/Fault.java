// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import java.util.List;

/// The graph or the data are at fault: a line a fault, each with file, place, reason and what to
/// do. Ends the command with exit code 1.
final class Fault extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<String> lines;

  Fault(String line) {
    this(List.of(line));
  }

  Fault(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  List<String> lines() {
    return lines;
  }
}
