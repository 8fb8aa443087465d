// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;

/// An op that fits a vacancy, and how it would be joined.
///
/// @param attributes what must be set for it, such as the element type
/// @param input the input that takes the wire, if one does
/// @param output the output that gives it, if one does
record OpOffer(OpDef op, Attributes attributes, int input, int output) {}
