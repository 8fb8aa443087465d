// SPDX-License-Identifier: Apache-2.0

/// oneDNN's primitives through `java.lang.foreign`: descriptors, memories and primitives are made
/// when an instruction is bound; a run only executes them. The library's own threads stay out of
/// it: an op is divided into shares, and each of our threads executes its own.
@NullMarked
package dev.adjoint.cpu.dnn;

import org.jspecify.annotations.NullMarked;
