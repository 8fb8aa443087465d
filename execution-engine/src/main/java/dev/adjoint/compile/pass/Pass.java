// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.pass;

import dev.adjoint.plan.Program;

/// One step from a program to an equal, better one.
public interface Pass {

  Program apply(Program program);

  /// The verb phrase shown in traces.
  default String name() {
    return getClass().getSimpleName();
  }
}
