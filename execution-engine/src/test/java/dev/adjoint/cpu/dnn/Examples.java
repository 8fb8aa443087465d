// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.dnn;

import dev.adjoint.cpu.window.Convolution;
import dev.adjoint.cpu.window.Convolution.Direction;
import dev.adjoint.ops.conv.WindowAxis;
import dev.adjoint.ops.conv.Windows;
import dev.adjoint.type.DType;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// Convolutions of square images with filters of 3 by 3, padded so that sizes stay.
final class Examples {

  private Examples() {}

  static Convolution of(
      Direction direction, long batch, long channels, long filters, long groups, long size) {
    return of(Arena.ofAuto(), direction, batch, channels, filters, groups, size);
  }

  static Convolution of(
      Arena arena,
      Direction direction,
      long batch,
      long channels,
      long filters,
      long groups,
      long size) {
    WindowAxis axis = new WindowAxis(size, size, 3, 1, 1, 1);
    return new Convolution(
        direction,
        DType.FLOAT32,
        new Windows(List.of(axis, axis)),
        batch,
        channels,
        filters,
        groups,
        arena.allocate(4 * batch * channels * size * size, 64),
        arena.allocate(4 * filters * channels / groups * 9, 64),
        arena.allocate(4 * batch * filters * size * size, 64),
        MemorySegment.NULL);
  }
}
