// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

/// What the inspector is about.
public sealed interface Selected {

  record Nothing(String graph, int nodes, int wires) implements Selected {}

  record Many(int nodes) implements Selected {}

  record One(NodeFacts facts) implements Selected {}
}
