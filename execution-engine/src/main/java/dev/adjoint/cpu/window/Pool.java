// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.window;

import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.ops.conv.WindowAxis;
import dev.adjoint.ops.conv.Windows;
import dev.adjoint.type.DType;
import java.lang.foreign.MemorySegment;

/// Windows without weights over planes in memory, dense and row-major.
///
/// @param planes batch times channels
/// @param image `planes` times the elements of the input
/// @param pooled `planes` times the number of windows
public record Pool(
    DType type, Windows windows, long planes, MemorySegment image, MemorySegment pooled) {

  /// Elements visited, as a double, for it may be absurd.
  double visits() {
    double visits = planes;
    for (WindowAxis axis : windows.axes()) {
      visits *= (double) axis.out() * Math.min(axis.kernel(), axis.in());
    }
    return visits;
  }

  /// Planes that pay for a second thread.
  long grain() {
    return (long) Math.max(1, Workers.GRAIN * planes / Math.max(1, visits()));
  }
}
