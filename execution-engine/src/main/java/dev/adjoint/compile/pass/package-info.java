// SPDX-License-Identifier: Apache-2.0
/// Passes: program to program, stateless, deterministic, one a file. The order stands in the
/// compiler.
@NullMarked
package dev.adjoint.compile.pass;

import org.jspecify.annotations.NullMarked;
