// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.exchange;

import dev.adjoint.op.Attributes;
import dev.adjoint.type.TensorType;

/// A parameter of the opened graph.
///
/// @param name what a session calls the state: a node, or `layer/part`
/// @param settings how its first value is made
record HeldState(String name, TensorType type, Attributes settings) {}
