// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.backend;

/// The device has not enough memory; the message says need and have.
public final class DeviceMemoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DeviceMemoryException(String device, long neededBytes, long freeBytes) {
    super("%s needs %,d bytes and has %,d".formatted(device, neededBytes, freeBytes));
  }
}
