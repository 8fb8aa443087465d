// SPDX-License-Identifier: Apache-2.0

/// Tests of data readers and batches.
@NullMarked
package dev.adjoint.data;

import org.jspecify.annotations.NullMarked;
