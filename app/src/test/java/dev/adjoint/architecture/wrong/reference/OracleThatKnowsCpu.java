// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.reference;

import dev.adjoint.architecture.wrong.cpu.CpuThatKnowsCuda;

/// An oracle that leans on what it judges.
public final class OracleThatKnowsCpu {
  private final CpuThatKnowsCuda a = new CpuThatKnowsCuda();
}
