// SPDX-License-Identifier: Apache-2.0
/// Layers: composites that own their parameters.
@NullMarked
package dev.adjoint.ops.layer;

import org.jspecify.annotations.NullMarked;
