// SPDX-License-Identifier: Apache-2.0
/// Older forms of ONNX operators brought into the newest: one migration a file, listed in
/// [dev.adjoint.onnx.version.Migrations].
@NullMarked
package dev.adjoint.onnx.version;

import org.jspecify.annotations.NullMarked;
