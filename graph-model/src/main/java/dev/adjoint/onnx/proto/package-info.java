// SPDX-License-Identifier: Apache-2.0
/// ONNX's messages as values, read from and written to protobuf by hand: one message a file, only
/// the fields that matter here, every length checked against the bytes that are there before memory
/// is taken. Field numbers are those of `onnx.proto3` in the ONNX project.
@NullMarked
package dev.adjoint.onnx.proto;

import org.jspecify.annotations.NullMarked;
