// SPDX-License-Identifier: Apache-2.0
/// Data to train on: readers of files, datasets of named columns, seeded batches made ahead.
@NullMarked
package dev.adjoint.data;

import org.jspecify.annotations.NullMarked;
