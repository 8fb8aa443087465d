// SPDX-License-Identifier: Apache-2.0
/// Ops on images: resizing, sampling at computed places, regions. Where to read and with what
/// weight is worked out before the run where it can be; what is left is gathering and products,
/// whose gradients are known.
@NullMarked
package dev.adjoint.ops.vision;

import org.jspecify.annotations.NullMarked;
