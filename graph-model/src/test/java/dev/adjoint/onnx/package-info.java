// SPDX-License-Identifier: Apache-2.0
/// Tests of ONNX files.
@NullMarked
package dev.adjoint.onnx;

import org.jspecify.annotations.NullMarked;
