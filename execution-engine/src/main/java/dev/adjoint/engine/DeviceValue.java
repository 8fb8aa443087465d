// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.DeviceBuffer;
import dev.adjoint.type.TensorType;

/// A value of an eager run, in memory that belongs to the plan that computed it: good until that
/// node runs again.
record DeviceValue(TensorType type, DeviceBuffer buffer) {}
