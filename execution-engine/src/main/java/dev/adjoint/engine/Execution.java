// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.op.Value;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// A small plan being executed, with all that it reads: what can be done again for the sake of its
/// time alone.
///
/// @param device values by the name of an input; the others come from the request
record Execution(
    LoadedPlan plan, Map<String, DeviceValue> device, RunRequest request, long runKey) {

  /// Feeds the plan and executes it.
  ///
  /// @return what the kernels took
  long run() {
    return runOn(plan, request.stop());
  }

  /// Does the same in the memory of another plan that computes the same.
  long runOn(LoadedPlan twin, BooleanSupplier stop) {
    for (Map.Entry<String, Value> input : twin.program().inputs().entrySet()) {
      DeviceValue value = device.get(input.getKey());
      if (value != null) {
        twin.feed(input.getValue(), value.buffer());
      } else {
        twin.feed(input.getValue(), Feeds.of(input.getKey(), request, runKey));
      }
    }
    long start = System.nanoTime();
    twin.execute(stop);
    return System.nanoTime() - start;
  }
}
