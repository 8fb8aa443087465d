// SPDX-License-Identifier: Apache-2.0

/// Tests of tensor files.
@NullMarked
package dev.adjoint.tensorfile;

import org.jspecify.annotations.NullMarked;
