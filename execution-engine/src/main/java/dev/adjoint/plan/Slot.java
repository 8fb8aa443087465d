// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.plan;

/// A place in the arena of a plan, in bytes.
public record Slot(long offset, long sizeBytes) {
  public long end() {
    return offset + sizeBytes;
  }
}
