// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.plan;

import dev.adjoint.architecture.wrong.compile.CompilerThatKnowsADevice;

/// A plan that knows who made it.
public final class PlanThatKnowsACompiler {
  private final CompilerThatKnowsADevice a = new CompilerThatKnowsADevice();
}
