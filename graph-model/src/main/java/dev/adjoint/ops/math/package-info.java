// SPDX-License-Identifier: Apache-2.0
/// Elementwise arithmetic and comparison with ONNX broadcasting: one op, one file.
@NullMarked
package dev.adjoint.ops.math;

import org.jspecify.annotations.NullMarked;
