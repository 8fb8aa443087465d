// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import dev.adjoint.type.Tensor;

/// What one node adds to the gradient by one of its inputs.
///
/// @param port name of the input, or of the layer's own parameter
/// @param target the output it flows to (`x`, `split:1`) or the parameter's full name
///   (`dense/kernel`)
/// @param gradient the contribution: upstream times local derivative
/// @param total the sum of all contributions to `target` up to this step
public record Contribution(String port, String target, Tensor gradient, Tensor total) {}
