// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Fix;

/// A proposed mend that was tried on a copy of the graph.
///
/// @param works whether the error is gone and no other came
/// @param outcome what comes of it
public record Mend(Fix fix, boolean works, Outcome outcome) {

  /// What comes of a mend: the type it gives, or why it does not help.
  public sealed interface Outcome {

    /// The same in English.
    String english();
  }

  /// The node has a type now.
  public record Becomes(String node, String type) implements Outcome {
    @Override
    public String english() {
      return node + " becomes " + type;
    }
  }

  /// Nothing more can be said: an input is open now, or another is still missing.
  public record LeavesOpen() implements Outcome {
    @Override
    public String english() {
      return "leaves an input open";
    }
  }

  /// The value would have another shape, which does not fit either.
  public record NoMatch(String shape) implements Outcome {
    @Override
    public String english() {
      return "gives " + shape + ", still no match";
    }
  }

  /// Something does not fit then: the node itself, or another.
  public record Breaks(Diagnostic found) implements Outcome {
    @Override
    public String english() {
      return "breaks " + found.node().orElse("the graph") + ": " + found.problem();
    }
  }
}
