// SPDX-License-Identifier: Apache-2.0

/// Data for training: readers of IDX, CSV and NumPy files, data sets of rows, and seeded batches of
/// which the next is made while the last is used. May import graph-model and `tensorfile`; knows no
/// device.
///
/// ```
/// TrainingData data = TrainingData.load(spec.data(), DataFolder.of(folder), inputTypes);
/// var batches = new Batches(data.train(), 64, true, seed).epoch(0, 0);
/// ```
@NullMarked
package dev.adjoint.data;

import org.jspecify.annotations.NullMarked;
