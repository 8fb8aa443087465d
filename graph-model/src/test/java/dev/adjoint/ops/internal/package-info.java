// SPDX-License-Identifier: Apache-2.0
/// The random stream that every backend must reproduce.
@NullMarked
package dev.adjoint.ops.internal;

import org.jspecify.annotations.NullMarked;
