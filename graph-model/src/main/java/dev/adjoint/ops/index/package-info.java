// SPDX-License-Identifier: Apache-2.0
/// Ops that pick elements by index, put them back, or find indices: gather and scatter, the best
/// elements, the ones that are not zero, the different ones.
@NullMarked
package dev.adjoint.ops.index;

import org.jspecify.annotations.NullMarked;
