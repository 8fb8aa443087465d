// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

/// What each iteration of a run is fed and asked to do. The same iteration must always give the
/// same request: going back in time computes it again.
@FunctionalInterface
public interface Iterations {
  /// @param iteration from 1
  RunRequest request(long iteration);
}
