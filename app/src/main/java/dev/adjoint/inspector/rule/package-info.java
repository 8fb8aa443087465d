// SPDX-License-Identifier: Apache-2.0

/// The chain rule of one node with everything filled in: the op's formula with the graph's names,
/// the tensors in it, the local derivative, one element spelled out as a sum of products, and a
/// check of what was derived here against what the run measured.
///
/// [ChainRule] is what a run has to say, [ChainStudy] what [ChainCalculation] makes of it with the
/// op's own gradient rule. Sees graph and engine, no window.
@NullMarked
package dev.adjoint.inspector.rule;

import org.jspecify.annotations.NullMarked;
