// SPDX-License-Identifier: Apache-2.0
/// Tests of graphs written for other programs, ONNX Runtime being one.
@NullMarked
package dev.adjoint.exchange;

import org.jspecify.annotations.NullMarked;
