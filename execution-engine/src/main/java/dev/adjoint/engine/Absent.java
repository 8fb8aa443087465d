// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.DeviceBuffer;

/// Stands in the operand list for an optional input that is not connected; kernels look at
/// [dev.adjoint.op.Value#isPresent] before they touch a buffer.
enum Absent implements DeviceBuffer {
  BUFFER;

  @Override
  public long sizeBytes() {
    return 0;
  }

  @Override
  public DeviceBuffer slice(long offsetBytes, long sizeBytes) {
    return this;
  }

  @Override
  public void close() {}
}
