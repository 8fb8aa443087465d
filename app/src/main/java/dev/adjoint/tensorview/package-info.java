// SPDX-License-Identifier: Apache-2.0

/// Looking at tensors: statistics, heat map, histogram, table, images and curves, in the inspector
/// and in panels of their own.
///
/// What is shown is computed by plain classes ([Analysis], [Slice], [CellBlock], [Envelope],
/// [TileGrid]) from a [dev.adjoint.type.Tensor], large ones on the [Workbench]'s thread;
/// [TensorViewModel] holds what a person chose; [TensorView] shows it.
@NullMarked
package dev.adjoint.tensorview;

import org.jspecify.annotations.NullMarked;
