// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.vision;

import dev.adjoint.op.Value;

/// One element along an axis that a sample is read from, and its weight.
///
/// @param place whole number inside the axis, still of a floating type
/// @param weight of the same shape
record Tap(Value place, Value weight) {}
