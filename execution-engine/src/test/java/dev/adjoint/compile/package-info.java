// SPDX-License-Identifier: Apache-2.0
/// Tests of the compiler. [Programs] makes programs out of graphs in text form; [ProgramRun]
/// executes one by itself.
@NullMarked
package dev.adjoint.compile;

import org.jspecify.annotations.NullMarked;
