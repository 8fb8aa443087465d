// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.verify;

import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Program;

/// Only primitives that compute are left: no composite, no source and no graph-level node.
public final class VerifyPrimitives implements Verifier {

  @Override
  public void verify(Program program) {
    for (Instruction step : program.instructions()) {
      OpDef op = step.op();
      if (!op.isPrimitive() || op.role() != Role.COMPUTE) {
        throw new IllegalStateException("not a primitive: " + step);
      }
    }
  }
}
