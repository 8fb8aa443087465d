// SPDX-License-Identifier: Apache-2.0
/// Tests of differentiation on programs of a few instructions.
@NullMarked
package dev.adjoint.compile.autodiff;

import org.jspecify.annotations.NullMarked;
