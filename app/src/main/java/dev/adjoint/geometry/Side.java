// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

/// Which edge of a node a port sits on: inputs on the left, outputs on the right.
public enum Side {
  INPUT,
  OUTPUT
}
