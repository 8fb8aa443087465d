// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

/// What travelling in time costs.
///
/// @param checkpointBytes held by checkpoints of iterations
/// @param snapshotBytes held by numbers of the present iteration on the host
/// @param budgetBytes what both together may take
public record MemoryUse(
    long checkpointBytes, long snapshotBytes, long budgetBytes, int checkpoints) {
  public static final MemoryUse NONE = new MemoryUse(0, 0, TimeTravel.USUAL_BUDGET_BYTES, 0);

  public long usedBytes() {
    return checkpointBytes + snapshotBytes;
  }
}
