// SPDX-License-Identifier: Apache-2.0
/// Random tensors: one op, one file. All of them are made of uniform numbers that depend on the
/// run's key, the node and the place alone, so that every backend draws the same.
@NullMarked
package dev.adjoint.ops.random;

import org.jspecify.annotations.NullMarked;
