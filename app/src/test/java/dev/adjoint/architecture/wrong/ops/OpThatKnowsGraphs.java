// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.ops;

import dev.adjoint.architecture.wrong.text.TextThatEdits;

/// An op file that reaches beyond the scopes.
public final class OpThatKnowsGraphs {
  private final TextThatEdits a = new TextThatEdits();
}
