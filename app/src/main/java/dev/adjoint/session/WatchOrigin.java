// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

/// Where the number of a watch comes from.
public enum WatchOrigin {
  /// From the run as it stands.
  MOMENT,
  /// From the last iteration of a loop that the run is not stepped into.
  LAST_ITERATION,
  /// From nowhere: the run went by without this body, which is a branch that was not taken or a
  /// loop that had no iteration.
  LEFT_OUT
}
