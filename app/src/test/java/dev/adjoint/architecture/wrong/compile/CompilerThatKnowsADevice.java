// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.compile;

import jcuda.StandIn;

/// A compiler that asks JCuda.
public final class CompilerThatKnowsADevice {
  private final StandIn a = new StandIn();
}
