// SPDX-License-Identifier: Apache-2.0

/// What a graph means: the type of every port, found by asking each op for its rule, or diagnostics
/// that say what is wrong, where, and what would mend it. Incremental: an edit costs what it
/// changes.
@NullMarked
package dev.adjoint.infer;

import org.jspecify.annotations.NullMarked;
