// SPDX-License-Identifier: Apache-2.0
/// Graphs as other programs can read them: layers and ops of our own opened until only operators of
/// ONNX are left, states with their values, and what only training means refused by name.
@NullMarked
package dev.adjoint.exchange;

import org.jspecify.annotations.NullMarked;
