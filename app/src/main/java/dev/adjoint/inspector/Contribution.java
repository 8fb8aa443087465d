// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.type.Tensor;

/// What one user of a value sent back to it.
///
/// @param here whether that user is the node being looked at
public record Contribution(String user, Tensor gradient, boolean here) {}
