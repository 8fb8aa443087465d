// SPDX-License-Identifier: Apache-2.0
/// Training: what a training section says, the loop over batches, metrics, checkpoints.
@NullMarked
package dev.adjoint.train;

import org.jspecify.annotations.NullMarked;
