// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu;

import dev.adjoint.backend.DeviceBuffer;
import java.lang.foreign.MemorySegment;

/// Off-heap memory, or a slice of some.
///
/// @param release what closing does; nothing for a slice
record CpuBuffer(MemorySegment data, Runnable release) implements DeviceBuffer {

  private static final Runnable NOTHING = () -> {};

  @Override
  public long sizeBytes() {
    return data.byteSize();
  }

  @Override
  public DeviceBuffer slice(long offsetBytes, long sizeBytes) {
    return new CpuBuffer(data.asSlice(offsetBytes, sizeBytes), NOTHING);
  }

  @Override
  public void close() {
    release.run();
  }
}
