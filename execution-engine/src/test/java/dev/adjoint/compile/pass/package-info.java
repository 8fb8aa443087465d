// SPDX-License-Identifier: Apache-2.0
/// Tests of passes: graph text in, program text out.
@NullMarked
package dev.adjoint.compile.pass;

import org.jspecify.annotations.NullMarked;
