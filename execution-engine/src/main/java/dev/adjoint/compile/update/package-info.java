// SPDX-License-Identifier: Apache-2.0
/// Update rules of optimizers, written as formulas over the program so that they run on every
/// device. One rule a file. Notation: p parameter, g gradient, slots start at 0 unless said.
@NullMarked
package dev.adjoint.compile.update;

import org.jspecify.annotations.NullMarked;
