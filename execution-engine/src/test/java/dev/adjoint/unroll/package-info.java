// SPDX-License-Identifier: Apache-2.0
/// Tests of loops drawn out.
@NullMarked
package dev.adjoint.unroll;

import org.jspecify.annotations.NullMarked;
