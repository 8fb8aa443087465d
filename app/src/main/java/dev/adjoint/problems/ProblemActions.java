// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.problems;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Fix;

/// What a person can do from the table.
public interface ProblemActions {
  /// Show the place on the canvas.
  void reveal(Diagnostic problem);

  void apply(Fix fix);
}
