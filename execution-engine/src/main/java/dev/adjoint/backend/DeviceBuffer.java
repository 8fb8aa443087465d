// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.backend;

/// Memory on a device, or a slice of some.
public interface DeviceBuffer extends AutoCloseable {

  long sizeBytes();

  /// A view of part of this buffer; closing it does nothing.
  DeviceBuffer slice(long offsetBytes, long sizeBytes);

  @Override
  void close();
}
