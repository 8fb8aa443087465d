// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Fix;

/// A proposed mend that was tried on a copy of the graph.
///
/// @param works whether the error is gone and no other came
/// @param outcome what comes of it, in words: the type it gives, or why it does not help
public record Mend(Fix fix, boolean works, String outcome) {}
