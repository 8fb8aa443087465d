// SPDX-License-Identifier: Apache-2.0

/// Dimensions, shapes, tensors.
@NullMarked
package dev.adjoint.type;

import org.jspecify.annotations.NullMarked;
