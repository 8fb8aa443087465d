// SPDX-License-Identifier: Apache-2.0
/// Tests of the memory plan.
@NullMarked
package dev.adjoint.compile.memory;

import org.jspecify.annotations.NullMarked;
