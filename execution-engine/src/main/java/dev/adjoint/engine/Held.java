// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.DeviceBuffer;
import dev.adjoint.type.TensorType;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// Values that must outlive the next run of the node that computed them: copies in memory of their
/// own, freed one by one or all at the end.
final class Held implements AutoCloseable {

  private final Backend backend;
  private final Set<DeviceBuffer> buffers = Collections.newSetFromMap(new IdentityHashMap<>());

  Held(Backend backend) {
    this.backend = backend;
  }

  DeviceValue copy(DeviceValue value) {
    DeviceValue held = zeros(value.type());
    move(value, held);
    return held;
  }

  DeviceValue zeros(TensorType type) {
    DeviceBuffer buffer = backend.allocate(Math.max(bytes(type), 1));
    buffers.add(buffer);
    return new DeviceValue(type, buffer);
  }

  /// Copies `from` into the memory of `to`, which is of the same type.
  void move(DeviceValue from, DeviceValue to) {
    long bytes = bytes(from.type());
    if (bytes > 0) {
      backend.copy(from.buffer(), to.buffer(), bytes);
    }
  }

  long bytes(TensorType type) {
    return Math.multiplyExact(type.shape().elements(), (long) backend.elementBytes(type.dtype()));
  }

  /// Frees a value that is held here; any other stays as it is.
  void free(DeviceValue value) {
    if (buffers.remove(value.buffer())) {
      value.buffer().close();
    }
  }

  @Override
  public void close() {
    buffers.forEach(DeviceBuffer::close);
    buffers.clear();
  }
}
