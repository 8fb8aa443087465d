// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

/// How much of the last step is shown: its outputs in the forward pass, its contributions in the
/// backward pass, in order.
///
/// @param shown at least 1
public record Parts(int shown, int count) {
  public static final Parts WHOLE = new Parts(1, 1);

  public boolean isWhole() {
    return shown >= count;
  }
}
