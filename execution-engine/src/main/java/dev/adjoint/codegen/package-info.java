// SPDX-License-Identifier: Apache-2.0
/// A graph as the source code that people would write: NumPy with its backward pass derived by
/// hand, PyTorch, Keras. The graph is lowered as for a run, but ops that a library has a word for
/// stay whole; each instruction is then said in that library's words, and what is used once is said
/// where it is used. Imports `compile` and `plan`, never `engine`.
@NullMarked
package dev.adjoint.codegen;

import org.jspecify.annotations.NullMarked;
