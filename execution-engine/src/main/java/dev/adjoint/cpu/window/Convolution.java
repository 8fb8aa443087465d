// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.window;

import dev.adjoint.ops.conv.Windows;
import dev.adjoint.type.DType;
import java.lang.foreign.MemorySegment;

/// One of the three ops of a convolution with its operands in memory, dense and row-major: image
/// `[batch, channels, …]`, filters `[filters, channels / groups, …]`, result `[batch, filters, …]`.
///
/// @param bias one number a filter, or an empty segment; only forward
public record Convolution(
    Direction direction,
    DType type,
    Windows windows,
    long batch,
    long channels,
    long filters,
    long groups,
    MemorySegment image,
    MemorySegment weights,
    MemorySegment result,
    MemorySegment bias) {

  /// Which operand is computed from the other two.
  public enum Direction {
    FORWARD,
    IMAGE_GRADIENT,
    WEIGHT_GRADIENT
  }

  /// Channels that one filter sees.
  public long seen() {
    return channels / groups;
  }

  public long filtersInGroup() {
    return filters / groups;
  }

  /// Multiplications, padding counted as if it were there; as a double, for it may be absurd.
  public double multiplications() {
    return (double) batch * filters * seen() * windows.windows() * windows.taps();
  }

  public boolean isEmpty() {
    return batch == 0 || filters == 0 || seen() == 0 || windows.windows() == 0;
  }
}
