// SPDX-License-Identifier: Apache-2.0

/// Ops in which a small window slides over an image, a signal or a volume: convolutions and pools,
/// for any number of spatial axes. Values are `[batch, channels, spatial…]`.
@NullMarked
package dev.adjoint.ops.conv;

import org.jspecify.annotations.NullMarked;
