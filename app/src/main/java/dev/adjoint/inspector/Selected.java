// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

/// What the inspector is about.
public sealed interface Selected {

  /// @param lesson what the project has to say, in the language of the window; may be empty
  record Nothing(String graph, String lesson, int nodes, int wires) implements Selected {}

  record Many(int nodes) implements Selected {}

  record One(NodeFacts facts) implements Selected {}
}
