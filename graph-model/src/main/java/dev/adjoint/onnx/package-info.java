// SPDX-License-Identifier: Apache-2.0
/// ONNX files to graphs and back. Reading goes file → messages ([dev.adjoint.onnx.proto]) →
/// functions inlined → every node in its newest form ([dev.adjoint.onnx.version]) → graph. What
/// Adjoint has no word for is named all at once; what is damaged or hostile is refused in one line.
@NullMarked
package dev.adjoint.onnx;

import org.jspecify.annotations.NullMarked;
