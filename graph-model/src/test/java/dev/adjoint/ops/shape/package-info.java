// SPDX-License-Identifier: Apache-2.0
/// Shape rules with dimensions that are not bound yet, and the arithmetic of ranges.
@NullMarked
package dev.adjoint.ops.shape;

import org.jspecify.annotations.NullMarked;
