// SPDX-License-Identifier: Apache-2.0
/// Walks the vocabulary and fails on whatever an op still lacks.
@NullMarked
package dev.adjoint.ops;

import org.jspecify.annotations.NullMarked;
