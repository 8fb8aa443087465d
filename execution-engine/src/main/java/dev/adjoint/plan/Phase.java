// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.plan;

/// The part of a run a step belongs to.
public enum Phase {
  FORWARD,
  BACKWARD,
  UPDATE
}
