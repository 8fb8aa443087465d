// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference;

import dev.adjoint.backend.DeviceBuffer;
import java.lang.foreign.MemorySegment;

/// Host memory that the garbage collector frees.
record ReferenceBuffer(MemorySegment data) implements DeviceBuffer {

  @Override
  public long sizeBytes() {
    return data.byteSize();
  }

  @Override
  public DeviceBuffer slice(long offsetBytes, long sizeBytes) {
    return new ReferenceBuffer(data.asSlice(offsetBytes, sizeBytes));
  }

  @Override
  public void close() {
    // Nothing to do: the memory goes when the last reference goes.
  }
}
