// SPDX-License-Identifier: Apache-2.0
/// Ops that only gradients and decompositions use; no palette shows them. Like every op they are
/// differentiable or say why not, so second derivatives work.
@NullMarked
package dev.adjoint.ops.internal;

import org.jspecify.annotations.NullMarked;
